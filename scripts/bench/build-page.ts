import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { chunkGroups } from '../build/chunks.ts'
import { emptyPackages } from '../build/empty-packages.ts'

/** Builds the page on which the bench draws on the main thread, into `folder`: the same code and packages as in the app. */
export async function buildBenchPage(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    mode: 'production',
    base: './',
    root: fileURLToPath(new URL('./page', import.meta.url)),
    publicDir: resolve('public'),
    resolve: { alias: emptyPackages() },
    build: {
      outDir: resolve(folder),
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: { output: { codeSplitting: { groups: chunkGroups } } },
    },
  })
}
