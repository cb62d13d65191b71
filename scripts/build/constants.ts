import { readFileSync } from 'node:fs'

const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }

/** What the build fills in for `__APP_VERSION__` and `__BUILD_LABEL__` (src/types/modules.d.ts). */
export function buildConstants(): Record<string, string> {
  return {
    __APP_VERSION__: JSON.stringify(manifest.version),
    __BUILD_LABEL__: JSON.stringify(buildLabel()),
  }
}

/** `BUILD_LABEL` of the environment, or the version: the same source gives the same build. */
export function buildLabel(): string {
  return process.env['BUILD_LABEL'] || manifest.version
}
