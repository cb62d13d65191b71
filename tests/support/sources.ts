import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'

/** A file as it stands in the tree. */
export interface Source {
  readonly path: string
  readonly source: string
}

/** Every TypeScript and CSS file below this folder, by path. */
export function sourcesOf(folder: string): readonly Source[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(tsx?|css)$/.test(name))
  return names
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .toSorted()
    .map((path) => ({ path, source: readFileSync(path, 'utf8') }))
}

/** What a TypeScript file imports in any way: statically, when needed, for a type, or to export again. A computed target is `?`. */
export function importsOf({ path, source }: Source): readonly string[] {
  return nodesIn(treeOf(path, source).program)
    .filter(({ type }) => importing.has(type))
    .flatMap((node) => (node['source'] === null || node['source'] === undefined ? [] : [targetOf(node['source'])]))
}

/** A string or template of a file, each `${…}` of it as one word, with the names it stands under: `['storageProblemText', 'full']`. */
export interface Text {
  readonly text: string
  readonly under: readonly string[]
}

/** Every text of a TypeScript file that is a value: no import, no type, no key. */
export function textsOf({ path, source }: Source): readonly Text[] {
  return textsIn(treeOf(path, source).program, [])
}

/** Names of exported declarations without a docstring right above them. */
export function findUndocumentedExports({ path, source }: Source): readonly string[] {
  const { program, comments } = treeOf(path, source)
  const docstrings = comments.filter(({ type, value }) => type === 'Block' && value.startsWith('*'))
  return program.body.flatMap((statement) => {
    if (statement.type !== 'ExportNamedDeclaration' || !statement.declaration) return []
    const isDocumented = docstrings.some(({ end }) => end <= statement.start && source.slice(end, statement.start).trim() === '')
    return isDocumented ? [] : [nameOf(source.slice(statement.start, statement.end))]
  })
}

function textsIn(value: unknown, under: readonly string[]): readonly Text[] {
  if (Array.isArray(value)) return value.flatMap((part) => textsIn(part, under))
  if (typeof value !== 'object' || value === null) return []
  if (!isNode(value)) return Object.values(value).flatMap((part) => textsIn(part, under))
  if (value.type === 'ImportDeclaration' || value.type.startsWith('TSType') || value.type === 'TSLiteralType') return []
  if (value.type === 'Literal') return typeof value['value'] === 'string' ? [{ text: value['value'], under }] : []
  if (value.type === 'TemplateLiteral') {
    const words = nodesIn(value['quasis']).map((quasi) => cookedOf(quasi['value']))
    return [{ text: words.join('…'), under }, ...textsIn(value['expressions'], under)]
  }
  if (value.type === 'Property') return textsIn(value['value'], [...under, nameIn(value['key'])])
  if (value.type === 'SwitchCase') return textsIn(value['consequent'], [...under, nameIn(value['test'])])
  if (value.type === 'BinaryExpression') return []
  if (value.type === 'FunctionDeclaration' || value.type === 'VariableDeclarator') {
    return textsIn([value['init'], value['body']], [...under, nameIn(value['id'])])
  }
  return Object.values(value).flatMap((part) => textsIn(part, under))
}

function cookedOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'cooked' in value && typeof value.cooked === 'string' ? value.cooked : ''
}

function nameIn(value: unknown): string {
  if (typeof value !== 'object' || value === null) return ''
  if ('name' in value && typeof value.name === 'string') return value.name
  return 'value' in value ? String(value.value) : ''
}

const importing = new Set(['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression', 'TSImportType'])

type Node = Readonly<Record<string, unknown>> & { readonly type: string }

function treeOf(path: string, source: string) {
  const tree = parseSync(path, source)
  const [error] = tree.errors
  if (error) throw new Error(`${path}: ${error.message}`)
  return tree
}

/** The node and everything below it. */
function nodesIn(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn)
  if (typeof value !== 'object' || value === null) return []
  const below = Object.values(value).flatMap(nodesIn)
  return isNode(value) ? [value, ...below] : below
}

function isNode(value: object): value is Node {
  return 'type' in value && typeof value.type === 'string'
}

function targetOf(literal: unknown): string {
  return typeof literal === 'object' && literal !== null && 'value' in literal && typeof literal.value === 'string' ? literal.value : '?'
}

/** The name in the head of a declaration. */
function nameOf(declaration: string): string {
  return (
    /^export\s+(?:declare\s+)?(?:async\s+)?(?:abstract\s+)?(?:function\*?|const|let|class|interface|type)\s+([\w$]+)/.exec(
      declaration,
    )?.[1] ?? declaration
  )
}
