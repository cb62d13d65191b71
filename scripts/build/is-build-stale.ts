import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What a build is made of. */
const sources = ['src', 'surveys', 'public', 'scripts', 'index.html', 'package.json', 'package-lock.json', 'vite.config.ts']

/** True when there is no build in `folder/dist`, or when anything it is made of was changed or added since. */
export function isBuildStale(folder = '.'): boolean {
  const page = join(folder, 'dist/index.html')
  if (!existsSync(page)) return true
  const builtAt = statSync(page).mtimeMs
  return sources
    .map((name) => join(folder, name))
    .filter((path) => existsSync(path))
    .some((path) => newestIn(path) > builtAt)
}

/** When the file, or anything in the folder, was last changed; a folder itself changes when a file in it goes. */
function newestIn(path: string): number {
  const own = statSync(path)
  if (!own.isDirectory()) return own.mtimeMs
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestIn(join(path, name))), own.mtimeMs)
}
