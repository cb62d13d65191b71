// node bundle-scripts.mjs FOLDER SCRIPT…: each script of scripts/ as one plain file SCRIPT.mjs in the folder; what they share stands beside.
import { build, runnerImport } from 'vite'

const [outDir, ...scripts] = process.argv.slice(2)
const { module } = await runnerImport('./scripts/build/script-config.ts')
await build({
  ...module.scriptConfig(),
  configFile: false,
  publicDir: false,
  build: {
    ssr: true,
    outDir,
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: Object.fromEntries(scripts.map((script) => [script.replace(/^.*\//, ''), `scripts/${script}.ts`])),
      output: { entryFileNames: '[name].mjs', chunkFileNames: 'shared/[name]-[hash].mjs', assetFileNames: 'shared/[name]-[hash][extname]' },
    },
  },
})
