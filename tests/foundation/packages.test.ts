import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

// React is aliased away: neither it nor its DOM part may come in, not even deep below another package.
const banned = ['react', 'react-dom']

test('package-lock.json holds no package named react or react-dom, also under another name', () => {
  // npm's own file.
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly name?: string }>>
  }
  const names = Object.entries(packages).flatMap(([path, { name }]) => [path.split('node_modules/').at(-1) ?? '', name ?? ''])
  expect(names).toContain('preact')
  expect(names.filter((name) => banned.includes(name))).toEqual([])
})

test('no installed package is named react or react-dom', () => {
  const names = installedNames('node_modules')
  expect(names).toContain('preact')
  expect(names.filter((name) => banned.includes(name))).toEqual([])
})

/** The names of all packages in this folder and in the folders of packages below it, as each says itself. */
function installedNames(folder: string): string[] {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => !entry.isFile() && !entry.name.startsWith('.'))
  return entries.flatMap(({ name }) => {
    const path = join(folder, name)
    if (name.startsWith('@')) return installedNames(path)
    const manifest = join(path, 'package.json')
    if (!existsSync(manifest)) return [name]
    // Every package describes itself in this file.
    const { name: own = name } = JSON.parse(readFileSync(manifest, 'utf8')) as { readonly name?: string }
    return [own, ...installedNames(join(path, 'node_modules'))]
  })
}
