import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'planted-'))
const saving = 'declare function saveAnswer(answer: string): Promise<void>\n'

afterAll(() => rmSync(folder, { recursive: true }))

test('an un-awaited write fails the lint, also behind void or in an event handler', () => {
  plant(
    'tsconfig.json',
    JSON.stringify({ extends: resolve('tsconfig.base.json'), compilerOptions: { incremental: false, noEmit: true }, include: ['*.ts'] }),
  )
  plant('unawaited.ts', `${saving}export function onInput(text: string): void {\n  saveAnswer(text)\n}\n`)
  plant('voided.ts', `${saving}export function onInput(text: string): void {\n  void saveAnswer(text)\n}\n`)
  plant(
    'handler.ts',
    `${saving}addEventListener('input', async () => saveAnswer('x'))\ndeclare function addEventListener(name: string, on: () => void): void\nexport {}\n`,
  )
  plant(
    'swallowed.ts',
    `${saving}export function store(): void {\n  try {\n    saveAnswer('x')\n  } catch (error) {\n    throw new Error('not saved', { cause: error })\n  }\n}\n`,
  )
  plant('sound.ts', `${saving}export async function onInput(text: string): Promise<void> {\n  await saveAnswer(text)\n}\n`)

  const found = oxlint()
  expect(found).toContain('unawaited.ts: typescript(no-floating-promises)')
  expect(found).toContain('voided.ts: typescript(no-floating-promises)')
  expect(found).toContain('handler.ts: typescript(no-misused-promises)')
  expect(found).toContain('swallowed.ts: typescript(no-floating-promises)')
  expect(found.filter((line) => line.startsWith('sound.ts'))).toEqual([])
}, 30_000)

test('domain and texts do not compile with the DOM, the clock of a browser, or Node', () => {
  const include = [join(folder, 'pure.ts')]
  plant('pure.json', JSON.stringify({ extends: resolve('tsconfig.pure.json'), compilerOptions: { incremental: false }, include }))
  plant('pure.ts', 'export const found = [document.title, crypto.randomUUID(), process.env, new TextEncoder()]\n')

  const { stdout } = run('tsc', ['--project', join(folder, 'pure.json'), '--pretty', 'false'])
  for (const name of ['document', 'crypto', 'process', 'TextEncoder']) expect(stdout).toContain(`'${name}'`)
}, 30_000)

function plant(name: string, source: string): void {
  writeFileSync(join(folder, name), source)
}

function oxlint(): string[] {
  const { stdout } = run('oxlint', ['--type-aware', '--format=json', '-c', resolve('.oxlintrc.json'), '.'], folder)
  // oxlint's own JSON report.
  const report = JSON.parse(stdout) as { readonly diagnostics: readonly { readonly filename: string; readonly code: string }[] }
  return report.diagnostics.map(({ filename, code }) => `${filename}: ${code}`)
}

function run(tool: string, args: readonly string[], cwd = process.cwd()): { readonly stdout: string } {
  return spawnSync(resolve('node_modules/.bin', tool), args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' })
}
