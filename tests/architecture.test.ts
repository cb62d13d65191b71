import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findUndocumentedExports, importsOf, sourcesOf } from './support/sources.ts'

interface Layer {
  /** Folders under src that it may import, besides its own. */
  readonly folders: readonly string[]
  readonly packages: readonly string[]
  /** Whether it may read the questionnaire and the regions. */
  readonly surveys?: true
}

/** Who may import what; a folder that is not here may not exist. README "Folder map" tells the same in words. */
const layers: Readonly<Record<string, Layer>> = {
  domain: { folders: [], packages: [] },
  texts: { folders: ['domain'], packages: [] },
  schemas: { folders: ['domain'], packages: [] },
  survey: { folders: ['domain', 'schemas'], packages: ['survey-core'], surveys: true },
  report: { folders: ['domain', 'texts'], packages: ['jspdf'] },
  bundle: { folders: ['domain', 'schemas'], packages: ['fflate', 'age-encryption', '@noble/ed25519'] },
  insurer: {
    folders: ['domain', 'texts', 'schemas', 'survey', 'report', 'bundle'],
    packages: ['write-excel-file', 'hyparquet-writer', 'fflate'],
  },
  storage: { folders: ['domain', 'schemas'], packages: ['dexie'] },
  app: {
    folders: ['domain', 'texts', 'schemas', 'survey', 'report', 'bundle', 'insurer', 'storage'],
    packages: ['preact', 'workbox-window'],
    surveys: true,
  },
}
/** Only the folder of the questionnaire screen may touch SurveyJS; it is a chunk of its own. */
const questionnairePackages = ['survey-core', 'survey-react-ui']
const forScripts = ['domain', 'texts', 'schemas', 'survey', 'report', 'bundle', 'insurer']

/** Every import in this file that its layer may not have, as `path -> target`. */
function findStrayImports(path: string, source: string): string[] {
  return importsOf({ path, source })
    .filter((target) => !mayImport(path, target))
    .map((target) => `${path} -> ${target}`)
}

function mayImport(path: string, target: string): boolean {
  const [top, folder = ''] = path.split('/')
  // The type of any compiled schema, declared in src/types.
  if (target === '*?validator') return true
  if (!target.startsWith('.')) return top === 'scripts' || mayImportPackage(path, layers[folder], target)
  const [targetTop, targetFolder = ''] = normalize(join(dirname(path), target)).split('/')
  if (top === 'scripts') return targetTop !== 'src' || forScripts.includes(targetFolder)
  if (targetTop === 'surveys') return layers[folder]?.surveys === true
  return targetTop === 'src' && (targetFolder === folder || (layers[folder]?.folders.includes(targetFolder) ?? false))
}

function mayImportPackage(path: string, layer: Layer | undefined, target: string): boolean {
  const packages = [...(layer?.packages ?? []), ...(path.startsWith('src/app/questionnaire/') ? questionnairePackages : [])]
  return packages.some((name) => target === name || target.startsWith(`${name}/`))
}

describe('layers', () => {
  test('every folder of src has its place in the table', () => {
    const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory())
    expect(folders.map((entry) => entry.name).filter((name) => !(name in layers) && name !== 'types')).toEqual([])
  })

  test('each folder imports only what it may', () => {
    const files = sourcesOf('src').filter(({ path }) => /^src\/[^/]+\//.test(path) && /\.tsx?$/.test(path))
    expect(files.flatMap(({ path, source }) => findStrayImports(path, source))).toEqual([])
  })

  test('scripts use the same functions as the app, without app or storage', () => {
    expect(sourcesOf('scripts').flatMap(({ path, source }) => findStrayImports(path, source))).toEqual([])
  })

  test('the service worker stands alone', () => {
    expect(importsOf({ path: 'src/service-worker.ts', source: readFileSync('src/service-worker.ts', 'utf8') })).toEqual([])
    expect(
      readdirSync('src', { withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => name),
    ).toEqual(['service-worker.ts'])
  })

  test.each([
    ['src/domain/planted.ts', "import { t } from '../texts/terms.ts'"],
    ['src/domain/planted.ts', "import Dexie from 'dexie'"],
    ['src/storage/planted.ts', "import { App } from '../app/App.tsx'"],
    ['src/report/planted.ts', "export { x } from '../bundle/zip.ts'"],
    ['src/bundle/planted.ts', "const x = await import('../storage/database.ts')"],
    ['src/texts/planted.ts', "import type { X } from '../survey/survey-model.ts'"],
    ['src/report/planted.ts', "import text from '../../surveys/regions.json?raw'"],
    ['src/app/home/planted.tsx', "import { Model } from 'survey-core'"],
    ['src/schemas/planted.ts', "import { Ajv } from 'ajv'"],
    ['src/domain/planted.ts', 'import { t } from "../texts/terms.ts"'],
    ['src/domain/planted.ts', "type T = import('../texts/terms.ts').T"],
    ['src/bundle/planted.ts', 'const x = await import(name)'],
    ['scripts/planted.ts', "import { App } from '../src/app/App.tsx'"],
  ])('a planted import in %s is caught: %s', (path, source) => {
    expect(findStrayImports(path, source)).toHaveLength(1)
  })

  test.each([
    ['src/texts/planted.ts', "import type { X } from '../domain/party.ts'"],
    ['src/app/questionnaire/planted.tsx', "import { Survey } from 'survey-react-ui'"],
    ['src/app/home/planted.tsx', "import { useState } from 'preact/hooks'"],
    ['src/survey/planted.ts', "import text from '../../surveys/regions.json?raw'"],
    ['src/texts/planted.ts', "const words = ['a file from', '../app/App.tsx']"],
    ['src/texts/planted.ts', "// once: import { App } from '../app/App.tsx'"],
  ])('an import that fits is let through: %s, %s', (path, source) => {
    expect(findStrayImports(path, source)).toEqual([])
  })
})

const colourHomes = ['src/app/theme/tokens.css', 'src/report/pdf/palette.ts']

function findRawColours(path: string, source: string): string[] {
  if (colourHomes.includes(path)) return []
  // A question to the browser is not a colour that anyone sees.
  const shown = source.replace(/@supports[^{]*\{/g, '').replace(/rgb\(from red r g b\)/g, '')
  const hex = path.endsWith('.css')
    ? /#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})\b/gi
    : /['"`]#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})['"`]/gi
  return [...shown.matchAll(hex), ...shown.matchAll(/\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\(/gi)].map(([found]) => `${path}: ${found}`)
}

function findHtmlSinks(path: string, source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
  const sinks = /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write)\b/g
  return [...code.matchAll(sinks)].map(([found]) => `${path}: ${found}`)
}

describe('what the sources do not hold', () => {
  test('a raw colour stands only in the tokens and in the palette of the PDF', () => {
    expect(sourcesOf('src').flatMap(({ path, source }) => findRawColours(path, source))).toEqual([])
  })

  test('no text is ever set as HTML', () => {
    expect(sourcesOf('src').flatMap(({ path, source }) => findHtmlSinks(path, source))).toEqual([])
  })

  test('planted colours and HTML sinks are caught', () => {
    expect(findRawColours('src/app/home/home.css', 'a { color: #fff; background: rgb(0 0 0) }')).toHaveLength(2)
    expect(findRawColours('src/app/home/Home.tsx', "const a = '#0a5468'")).toHaveLength(1)
    expect(findRawColours('src/app/home/Home.tsx', "const a = '#/e'")).toEqual([])
    expect(findHtmlSinks('src/app/home/Home.tsx', 'node.innerHTML = text')).toHaveLength(1)
  })
})

describe('docstrings', () => {
  test('every export of src says what it promises', () => {
    const files = sourcesOf('src').filter(({ path }) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    expect(files.flatMap((file) => findUndocumentedExports(file).map((name) => `${file.path}: ${name}`))).toEqual([])
  })

  test.each([
    'export function planted(): void {}',
    'export const planted = 1',
    'export type planted = string',
    '// Not a docstring.\nexport interface planted {}',
    '/** Of the helper. */\nfunction helper(): void {}\nexport const planted = helper',
  ])('a planted export without docstring is caught: %s', (source) => {
    expect(findUndocumentedExports({ path: 'src/domain/planted.ts', source })).toEqual(['planted'])
  })

  test('a docstring right above is enough', () => {
    const source = '/** What it promises. */\nexport const sound = 1\n\nconst inner = 2\n'
    expect(findUndocumentedExports({ path: 'src/domain/sound.ts', source })).toEqual([])
  })
})
