import { readFileSync } from 'node:fs'
import { afterEach, expect, test, vi } from 'vitest'
import { loadConfig } from '../../src/app/config/load-config.ts'
import { defaultConfig } from '../../src/domain/config.ts'
import { configProblemText } from '../../src/texts/settings.ts'

const shipped = readFileSync('public/config.json', 'utf8')

function hostAnswers(body: string, status = 200): void {
  vi.stubGlobal('fetch', async () => new Response(body, { status }))
}

afterEach(() => vi.unstubAllGlobals())

test('the shipped config.json is sound and equals the default', async () => {
  hostAnswers(shipped)
  expect(await loadConfig()).toEqual({ config: defaultConfig })
})

test('what the host changed is used', async () => {
  const config = {
    ...defaultConfig,
    delivery: { name: 'Zorgverzekeraar', email: 'a.b@example.nl', url: 'https://example.nl/in/leveren?x=1' },
    periods: ['2019-1'],
    frameworkUrl: 'https://example.nl',
  }
  hostAnswers(JSON.stringify(config))
  expect(await loadConfig()).toEqual({ config })
})

test('a host from before the invitations has no keys', async () => {
  hostAnswers(shipped.replace(/,\s*"invitationKeys": \[\]/, ''))
  expect(await loadConfig()).toEqual({ config: defaultConfig })
})

test('a file of the trial version, which differs in its number alone, is used', async () => {
  hostAnswers(shipped.replace('"formatVersion": 1', '"formatVersion": 0'))
  expect(await loadConfig()).toEqual({ config: { ...defaultConfig, formatVersion: 0 } })
})

test('the keys of the insurer are used', async () => {
  const invitationKeys = [{ kid: 'k'.repeat(43), x: 'x'.repeat(43) }]
  hostAnswers(JSON.stringify({ ...defaultConfig, invitationKeys }))
  expect(await loadConfig()).toEqual({ config: { ...defaultConfig, invitationKeys } })
})

test.each([
  ['a host without the file', '', 404, { kind: 'unreachable' }],
  ['a page instead of the file', '<!doctype html>', 200, { kind: 'not-json' }],
  ['an empty file', '', 200, { kind: 'not-json' }],
  ['a huge file', `"${'x'.repeat(200_000)}"`, 200, { kind: 'not-json' }],
  ['another document', 'null', 200, { kind: 'invalid', at: '' }],
  ['a missing line', shipped.replace(/ {2}"periods".*\n/, ''), 200, { kind: 'invalid', at: '/periods' }],
  [
    'a version that does not exist',
    shipped.replace('"formatVersion": 1', '"formatVersion": 2'),
    200,
    { kind: 'invalid', at: '/formatVersion' },
  ],
  ['a misspelt line', shipped.replace('"periods"', '"period"'), 200, { kind: 'invalid', at: '/periods' }],
  [
    'a script as link',
    shipped.replace('"frameworkUrl": null', '"frameworkUrl": "javascript:alert(1)"'),
    200,
    { kind: 'invalid', at: '/frameworkUrl' },
  ],
  ['no periods', shipped.replace(/\["2018-1", "2018-2"\]/, '[]'), 200, { kind: 'invalid', at: '/periods' }],
  [
    'a key that is none',
    shipped.replace('"invitationKeys": []', '"invitationKeys": [{ "kid": "k", "x": "x" }]'),
    200,
    { kind: 'invalid', at: '/invitationKeys/0/kid' },
  ],
  [
    'a wrong address',
    shipped.replace('strategiegemeenten@', 'strategiegemeenten'),
    200,
    { kind: 'invalid', at: '/noAgreementsContact/email' },
  ],
])('%s gives the default and says why', async (_, body, status, problem) => {
  hostAnswers(body, status)
  const loaded = await loadConfig()
  expect(loaded).toEqual({ config: defaultConfig, problem })
  expect(loaded.problem && configProblemText(loaded.problem)).toMatch(/^[A-Z].* De tool gebruikt de standaard\.$/)
})

test('no network and no kept copy gives the default and says why', async () => {
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('Failed to fetch')
  })
  expect(await loadConfig()).toEqual({ config: defaultConfig, problem: { kind: 'unreachable' } })
})
