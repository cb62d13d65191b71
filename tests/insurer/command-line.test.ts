import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { runInsurer } from '../../scripts/insurer/run-insurer.ts'
import { haarlem, list, velsen } from './invite/sample.ts'

let folder = ''
let said: string[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wgw-insurer-'))
  said = []
  for (const stream of ['log', 'error'] as const) vi.spyOn(console, stream).mockImplementation((text: string) => void said.push(text))
})

afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

const at = (...names: readonly string[]) => join(folder, ...names)
const insurer = (...words: readonly string[]) => runInsurer(words)
const read = (...names: readonly string[]) => readFileSync(at(...names), 'utf8')
const modeOf = (...names: readonly string[]) => statSync(at(...names)).mode & 0o777

/** Every file below, by its path, with its text. */
function everything(...names: readonly string[]): ReadonlyMap<string, string> {
  const paths = readdirSync(at(...names), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  return new Map(paths.toSorted().map((path) => [path, readFileSync(path, 'utf8')]))
}

function invite(text: string, ...more: readonly string[]) {
  writeFileSync(at('lijst.csv'), text)
  const settings = [
    '--period',
    '2018-2',
    '--due',
    '2019-01-15',
    '--keys',
    at('keys'),
    '--base-url',
    'https://example.nl/',
    '--out',
    at('out'),
  ]
  return insurer('invite', '--allocations', at('lijst.csv'), ...settings, ...more)
}

test('keys are made once, for their owner alone, and no secret is shown', async () => {
  expect(await insurer('keys', '--out', at('keys'), '--send-to', 'in@example.nl')).toBe(0)
  const made = everything('keys')
  expect(made.size).toBe(5)
  for (const name of ['signing-key.json', 'master-key.txt', 'operational-identity.txt', 'recovery-identity.txt'])
    expect(modeOf('keys', name)).toBe(0o600)
  const { invitationKey } = JSON.parse(read('keys', 'insurer.json'))
  expect(said.join('\n')).toContain(`"invitationKeys": [${JSON.stringify(invitationKey)}]`)
  const secrets = [
    JSON.parse(read('keys', 'signing-key.json')).d,
    read('keys', 'master-key.txt').trim(),
    /AGE-SECRET-KEY-1\w+/.exec(read('keys', 'operational-identity.txt'))?.[0],
  ]
  for (const secret of secrets) expect(said.join('\n')).not.toContain(secret)
  expect(await insurer('keys', '--out', at('keys'))).toBe(1)
  expect(everything('keys')).toEqual(made)
  expect(await insurer('keys', '--out', at('keys'), '--force')).toBe(0)
  expect(everything('keys')).not.toEqual(made)
  expect(modeOf('keys', 'master-key.txt')).toBe(0o600)
})

test('from list to invitations and reminders; again it changes nothing, and what would change is not overwritten', async () => {
  await insurer('keys', '--out', at('keys'))
  said = []
  expect(await invite(list(haarlem, velsen))).toBe(0)
  const before = everything('out')
  expect([...before.keys()].map((path) => path.slice(at('out').length + 1).replace(/_[0-9a-f]{8}\.txt$/, ''))).toEqual([
    'aanbieders.csv',
    'register.csv',
    'uitnodigingen/uitnodiging_2018-2_aanbieder_agb-01234567',
    'uitnodigingen/uitnodiging_2018-2_gemeente_GM0392',
    'uitnodigingen/uitnodiging_2018-2_gemeente_GM0453',
    'verzendlijst.csv',
  ])
  for (const [path, text] of before) if (text.includes('uitnodiging=')) expect(statSync(path).mode & 0o777).toBe(0o600)
  expect(said.join('\n')).toContain('2 evaluaties, 3 uitnodigingen')
  expect(said.join('\n')).not.toContain('uitnodiging=')

  expect(await invite(list(haarlem, velsen))).toBe(0)
  expect(everything('out')).toEqual(before)
  expect(await invite(list(haarlem))).toBe(1)
  expect(said.at(-1)).toContain('Er is niets geschreven.')
  expect(everything('out')).toEqual(before)
  expect(await invite(list(haarlem, velsen), '--reissue', 'GM0392')).toBe(0)
  expect(everything('out').size).toBe(before.size + 1)
  expect(await insurer('invite', '--revoke', 'GM0453', '--out', at('out'))).toBe(0)
  expect(said.at(-1)).toBe('GM0453: 1 uitnodiging ingetrokken.')
  expect(await invite(list(haarlem, velsen), '--force')).toBe(1)

  writeFileSync(
    at('bundels.csv'),
    `evaluatie_id\n${/[0-9a-f]{8}-[0-9a-f-]{27}(?=";"2018-2";"GM0453")/.exec(read('out', 'register.csv'))?.[0]}\n`,
  )
  expect(await insurer('remind', '--dir', at('out'), '--as-of', '2019-01-08', '--received', at('bundels.csv'))).toBe(0)
  expect(said.at(-1)).toBe(`${at('out', 'herinneringen.csv')}: 2 organisaties, 2 evaluaties ontbreken, 0 organisaties te laat.`)
  expect(modeOf('out', 'herinneringen.csv')).toBe(0o600)
  expect([...everything().keys()].filter((path) => path.endsWith('.tmp'))).toEqual([])
})

test('a register that is there but cannot be read stops everything: a new one would forget who was invited', async () => {
  await insurer('keys', '--out', at('keys'))
  mkdirSync(at('out', 'register.csv'), { recursive: true })
  expect(await invite(list(haarlem))).toBe(2)
  expect(said.at(-1)).toBe(`Het bestand ${at('out', 'register.csv')} kan niet worden gelezen. Controleer de naam en de map.`)
  expect(await invite(list(haarlem), '--force')).toBe(2)
  expect(everything('out').size).toBe(0)
})

test('secret keys that cannot be written leave the old ones as they were', async () => {
  expect(await insurer('keys', '--out', at('keys'))).toBe(0)
  writeFileSync(at('passphrase.txt'), 'een lange zin\n')
  // In the way of the first file in the other form.
  mkdirSync(at('keys', 'signing-key.json.age'))
  const before = everything('keys')
  expect(await insurer('keys', '--out', at('keys'), '--passphrase-file', at('passphrase.txt'), '--force')).toBe(1)
  expect(said.at(-1)).toContain(at('keys', 'signing-key.json.age'))
  const after = everything('keys')
  for (const name of ['signing-key.json', 'master-key.txt', 'operational-identity.txt', 'recovery-identity.txt'])
    expect(after.get(at('keys', name))).toBe(before.get(at('keys', name)))
})

test('a list as Excel saves it by itself, in the characters of Windows, keeps its accents', async () => {
  await insurer('keys', '--out', at('keys'))
  const text = list(haarlem.replace('Thuiszorg Voorbeeld', 'Coöperatie Zorg – Súdwest'))
  // Beyond Latin-1 only the dash differs: 0x96 in Windows.
  writeFileSync(at('windows.csv'), Buffer.from(text.replace('–', '\u0096'), 'latin1'))
  const settings = ['--period', '2018-2', '--due', '2019-01-15', '--keys', at('keys'), '--base-url', 'https://example.nl/']
  expect(await insurer('invite', '--allocations', at('windows.csv'), ...settings, '--out', at('out'))).toBe(0)
  expect(read('out', 'register.csv')).toContain('"Coöperatie Zorg – Súdwest"')
})

test('a list with problems makes nothing, and says them all', async () => {
  await insurer('keys', '--out', at('keys'))
  said = []
  expect(await invite(list('GM9999;;;;geen;;Zorg', 'GM0478;;;;geen;;Zorg'))).toBe(1)
  expect(said).toEqual([
    'Regel 2: De gemeente “GM9999” is niet bekend. Controleer de spelling.',
    'Regel 3: De gemeente “GM0478” bestaat niet meer sinds 1 januari 2016. Gebruik Edam-Volendam (GM0385).',
    `${at('lijst.csv')}: 2 problemen. Er is niets gemaakt.`,
  ])
  expect(readdirSync(folder)).toEqual(['keys', 'lijst.csv'])
})

test('a provider in two spellings is asked about once, and remembered', async () => {
  await insurer('keys', '--out', at('keys'))
  const twoNames = list(haarlem, 'GM0453;;;;agb;01234567;TV')
  expect(await invite(twoNames)).toBe(1)
  expect(said.at(-2)).toContain(
    'Regels 2 en 3: is dit dezelfde aanbieder?\n  Thuiszorg Voorbeeld (agb 01234567)\n  TV (agb 01234567)\n  Voorstel: Thuiszorg Voorbeeld',
  )
  expect(readdirSync(at('out'))).toEqual(['aanbieders.csv'])
  expect(await invite(twoNames)).toBe(1)
  writeFileSync(at('out', 'aanbieders.csv'), read('out', 'aanbieders.csv').replaceAll(';""\r\n', ';"ja"\r\n'))
  expect(await invite(twoNames)).toBe(0)
  expect(await invite(twoNames)).toBe(0)
})

test.each([
  [[], 'Gebruik: npm run insurer'],
  [['nee'], 'De opdracht nee bestaat niet.'],
  [['keys'], 'De optie --out ontbreekt.'],
  [['keys', '--out'], 'Achter --out ontbreekt een waarde.'],
  [['keys', '--out', '--force'], 'Achter --out ontbreekt een waarde.'],
  [['keys', '--out='], 'Achter --out ontbreekt een waarde.'],
  [['keys', '--outt', 'x'], 'De optie --outt bestaat niet.'],
  [['keys', '-o', 'x'], 'De optie -o bestaat niet.'],
  [['keys', '--out', 'x', '--force=ja'], 'De optie --force bestaat niet.'],
  [['keys', '--__proto__', 'x'], 'De optie --__proto__ bestaat niet.'],
  [['keys', 'x'], 'Het woord x hoort bij geen optie.'],
  [['keys', '--out', 'x', '--out', 'y'], 'De optie --out staat er twee keer.'],
  [['keys', '--out', 'x', '--send-to', 'piet'], '--send-to piet is geen e-mailadres.'],
  [['keys', '--out', 'x', '--send-to-url', 'javascript:1'], '--send-to-url javascript:1 is geen webadres.'],
  [['keys', '--out', 'x', '--passphrase-file', '/nergens'], 'Het bestand /nergens kan niet worden gelezen.'],
  [['invite', '--out', 'x'], 'De optie --allocations ontbreekt.'],
  [['remind', '--dir', 'x', '--as-of', '2019-02-30'], '--as-of 2019-02-30 is geen datum.'],
  [['remind', '--dir', '/nergens', '--as-of', '2019-02-28'], 'Het bestand /nergens/register.csv kan niet worden gelezen.'],
])('%j is wrong use, and says so', async (words, sentence) => {
  expect(await insurer(...words)).toBe(2)
  expect(said.join('\n')).toContain(sentence)
})

test('every command tells how it is used', async () => {
  expect(await insurer('--help')).toBe(0)
  const commands = [...said.join('\n').matchAll(/^ {2}([a-z]+) /gm)].map(([, name = '']) => name)
  expect(commands.slice(0, 3)).toEqual(['keys', 'invite', 'remind'])
  for (const command of commands) {
    expect(await insurer(command, '--help')).toBe(0)
    expect(said.at(-1)).toContain(`npm run insurer -- ${command} [opties]`)
  }
})
