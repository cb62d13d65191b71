import { expect, test } from 'vitest'
import { writeArmour } from '../../src/bundle/armour.ts'
import { sha256Hex } from '../../src/bundle/content-hash.ts'
import { writeBackup } from '../../src/bundle/envelope.ts'
import { readHandOver } from '../../src/bundle/read-hand-over.ts'
import type { HandOverProblem } from '../../src/domain/hand-over.ts'
import type { Opening } from '../../src/domain/opening.ts'
import { isKept } from '../../src/domain/opening.ts'
import type { Period } from '../../src/domain/period.ts'
import { handOverProblemText, openingText } from '../../src/texts/opening.ts'
import { answersOf, apart, deviceOf, nextPeriod, noteFor, open, otherId, receive, recordOf } from '../scenario/two-devices.ts'
import { sampleBundle, samplePdf } from './sample.ts'

// Every refusal with a real file and its exact sentence. The types hold that no kind is missing from either table.

const provider = deviceOf(
  apart().lists('Elke maand overleg').answers('provider', { sig_terug: 4, res_beter: 'Sneller bellen' }).isReady('provider'),
  'provider',
)
const municipality = deviceOf(apart().answers('municipality', { sig_terug: 2 }), 'municipality')
const file = await answersOf(provider, 'provider')

async function asText(text = file): Promise<string> {
  const armoured = await writeArmour(text, 'Bestand van Thuiszorg Voorbeeld.')
  if (!armoured.ok) throw new Error('too large to be a text')
  return armoured.value
}

/** The file with other content under a checksum that is right. */
async function rewritten(change: (head: Record<string, unknown>, body: Record<string, unknown>) => void): Promise<string> {
  const envelope = JSON.parse(file) as Record<string, string>
  const [head, body] = [JSON.parse(envelope['head'] ?? ''), JSON.parse(envelope['body'] ?? '')] as [
    Record<string, unknown>,
    Record<string, unknown>,
  ]
  change(head, body)
  const texts = { head: JSON.stringify(head), body: JSON.stringify(body) }
  return JSON.stringify({ ...envelope, ...texts, sha256: await sha256Hex(`${texts.head}\n${texts.body}`) })
}

type Content = Uint8Array | string | Promise<Uint8Array | string>

const unreadable: Readonly<
  Record<HandOverProblem['kind'], readonly (readonly [name: string, content: () => Content, sentence: string])[]>
> = {
  'not-ours': [
    ['an empty file', () => new Uint8Array(), notOurs()],
    ['a photo', () => Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0x80]), notOurs()],
    ['a zip of something else', () => new TextEncoder().encode('PK\u0003\u0004 something else in here, long enough'), notOurs()],
    ['a letter', () => 'Beste Anouk, hierbij de antwoorden. Groet, Jan', notOurs()],
    ['JSON of another tool', () => '{"format":"other"}', notOurs()],
    ['deeply nested JSON', () => '['.repeat(100_000), notOurs()],
  ],
  pdf: [
    [
      'the report',
      () => samplePdf,
      'Dit is een verslag (PDF). Nagaan of het klopt kan bij “Controleer een verslag”. Kies hier een bestand dat eindigt op .wgw.',
    ],
  ],
  'insurer-bundle': [
    [
      'the bundle for the insurer',
      async () => (await sampleBundle()).bytes,
      'Dit bestand is voor Zilveren Kruis. Kies een bestand dat eindigt op .wgw.',
    ],
  ],
  encrypted: [
    ['an encrypted bundle', () => new TextEncoder().encode('age-encryption.org/v1\n-> X25519 x'), encrypted()],
    ['an encrypted bundle as text', () => 'Hierbij:\n-----BEGIN AGE ENCRYPTED FILE-----\nYWdl', encrypted()],
  ],
  backup: [
    [
      'a backup',
      async () => (await writeBackup([provider.side.state], { at: '2018-06-19T10:00:00.000Z', appVersion: '0.1.0' })).text,
      'Dit is een reservekopie. Zet die terug via Instellingen.',
    ],
    [
      'a large backup',
      () => new TextEncoder().encode(`{"format":"wgw","formatVersion":0,"kind":"backup","head":"${'x'.repeat(5_000_000)}`),
      'Dit is een reservekopie. Zet die terug via Instellingen.',
    ],
  ],
  example: [
    [
      'a file of the example',
      () => rewritten((head) => Object.assign(head, { evaluation: { ...(head['evaluation'] as object), id: 'voorbeeld' } })),
      'Dit bestand hoort bij het voorbeeld. Vraag de afzender om het bestand van de evaluatie.',
    ],
  ],
  'too-large': [
    [
      'a file of 5 MB',
      () => new Uint8Array(5_000_000).fill(120),
      'Dit bestand is te groot (hoogstens 4 MB). Vraag de afzender om een nieuw bestand.',
    ],
    [
      'answers of 2 MB',
      () => file.replace('"body":"', `"body":"${'x'.repeat(2_000_000)}`),
      'Dit bestand is te groot (hoogstens 1 MB). Vraag de afzender om een nieuw bestand.',
    ],
    [
      'a text of 300 kB',
      async () => `${await asText()}${'> '.repeat(150_000)}`,
      'Dit bestand is te groot (hoogstens 200 kB). Vraag de afzender om een nieuw bestand.',
    ],
    [
      'a text that says it is huge',
      async () => (await asText()).replace(/\/\d+\//, '/9999999/'),
      'Dit bestand is te groot (hoogstens 200 kB). Vraag de afzender om een nieuw bestand.',
    ],
  ],
  'too-new': [
    ['a file of a newer version', () => '{"format":"wgw","formatVersion":1,"kind":"letter"}', tooNew()],
    ['a text of a newer version', async () => (await asText()).replace('(1)', '(2)'), tooNew()],
  ],
  damaged: [
    ['one letter changed', () => file.replace('Sneller', 'Trager'), damaged()],
    ['cut off', () => file.slice(0, -100), damaged()],
    [
      'one letter changed in the text',
      async () => (await asText()).replace(/\n([A-Za-z0-9])/, (_, letter) => `\n${letter === 'A' ? 'B' : 'A'}`),
      damaged(),
    ],
    ['more in the text than it says', async () => (await asText()).replace(/\/(\d+)\//, (_, size) => `/${Number(size) - 1}/`), damaged()],
  ],
  truncated: [
    ['a text without its end', async () => (await asText()).split('\n').slice(0, -4).join('\n'), truncated()],
    ['a text without its beginning', async () => (await asText()).split('\n').slice(4).join('\n'), truncated()],
    ['a text without a line', async () => (await asText()).split('\n').toSpliced(5, 1).join('\n'), truncated()],
  ],
  several: [
    [
      'two texts in one mail',
      async () => `${await asText()}\n${await asText(await answersOf(municipality, 'municipality'))}`,
      'In deze tekst staan twee bestanden. Plak ze een voor een.',
    ],
  ],
  invalid: [
    ['an answers file without party', () => rewritten((head) => Reflect.deleteProperty(head, 'party')), invalid()],
    ['a strange key', () => rewritten((_, body) => Object.assign(body, { extra: 1 })), invalid()],
    ['a key that could harm', () => rewritten((_, body) => Object.assign(body, { answers: { constructor: 'yes' } })), invalid()],
    [
      'the same agreement twice',
      () =>
        rewritten((head) =>
          Object.assign(head, { agreements: [...(head['agreements'] as unknown[]), ...(head['agreements'] as unknown[])] }),
        ),
      invalid(),
    ],
    ['a text that is too long', () => rewritten((_, body) => Object.assign(body, { answers: { res_beter: 'x'.repeat(301) } })), invalid()],
    [
      'a report of the other party',
      () =>
        rewritten((_, body) =>
          Object.assign(body, { reports: [{ agreementId: 'agreement-1', party: 'municipality', noteShared: false }] }),
        ),
      invalid(),
    ],
  ],
}

function notOurs(): string {
  return 'Dit bestand is niet van deze tool. Kies een bestand dat eindigt op .wgw.'
}
function encrypted(): string {
  return 'Dit bestand is versleuteld voor Zilveren Kruis. Kies een bestand dat eindigt op .wgw.'
}
function tooNew(): string {
  return 'Dit bestand is gemaakt met een nieuwere versie. Werk de tool bij en probeer het opnieuw.'
}
function damaged(): string {
  return 'Dit bestand is beschadigd. Vraag de afzender om het opnieuw te sturen.'
}
function truncated(): string {
  return 'De tekst is niet compleet. Kopieer de hele e-mail en probeer het opnieuw.'
}
function invalid(): string {
  return 'De inhoud van dit bestand klopt niet. Vraag de afzender om een nieuw bestand.'
}

for (const [kind, cases] of Object.entries(unreadable)) {
  test.each(cases.map(([name, content, sentence]) => ({ name, content, sentence })))(`${kind}: $name`, async ({ content, sentence }) => {
    const read = await readHandOver(await content())
    expect(read).toMatchObject({ ok: false, problem: { kind } })
    if (!read.ok) expect(handOverProblemText(read.problem)).toBe(sentence)
  })
}

test('a record whose hash, head or words do not belong to it is refused', async () => {
  const { text } = await recordOf(provider.side.state.evaluation, {}, { confirmedBy: ['provider'] })
  const envelope = JSON.parse(text) as Record<string, string>
  const rewrite = async (head: (text: string) => string, body: (text: string) => string) => {
    const texts = { head: head(envelope['head'] ?? ''), body: body(envelope['body'] ?? '') }
    return JSON.stringify({ ...envelope, ...texts, sha256: await sha256Hex(`${texts.head}\n${texts.body}`) })
  }
  const same = (value: string) => value
  for (const [content, at] of [
    [await rewrite((head) => head.replace('"revision":1', '"revision":2'), same), '/revision'],
    [await rewrite((head) => head.replace(/"contentHash":"../, '"contentHash":"zz'), same), '/contentHash'],
    [await rewrite((head) => head.replace(/"contentHash":"[0-9a-f]{4}/, '"contentHash":"0000'), same), '/contentHash'],
    [await rewrite(same, (body) => body.replace('improve', 'review')), '/contentHash'],
    [await rewrite(same, (body) => body.replace(/"contentHash":"[0-9a-f]{4}/, '"contentHash":"0000')), '/confirmations'],
    [await rewrite(same, (body) => body.replace(/\}$/, ',"pdf":"AAAA"}')), '/pdf'],
  ] as const) {
    expect(await readHandOver(content)).toMatchObject({ ok: false, problem: { kind: 'invalid', at } })
  }
})

/** The openings after which nothing at all is written. */
type Refusal = 'other-evaluation' | 'other-period' | 'other-survey' | 'does-not-fit' | 'wrong-party' | 'same-file'

const velsen = {
  municipality: { code: 'GM0453', name: 'Velsen' },
  region: { id: 'midden-kennemerland-ijmond', name: 'Midden Kennemerland-IJmond' },
}

const refusals: Readonly<Record<Refusal, readonly (readonly [name: string, content: () => Content, sentence: string])[]>> = {
  'other-evaluation': [
    [
      'another municipality',
      () => answersOf(deviceOf(apart({ ...velsen, id: otherId, period: nextPeriod }), 'provider'), 'provider'),
      'Dit bestand hoort bij een andere evaluatie: Velsen, tweede halfjaar 2018.',
    ],
  ],
  'other-period': [
    [
      'answers of the next period',
      () => answersOf(deviceOf(apart({ id: otherId, period: nextPeriod }), 'provider'), 'provider'),
      'Dit bestand hoort bij een andere periode: tweede halfjaar 2018. Vraag de afzender om het goede bestand.',
    ],
    [
      'answers of the period before',
      () => answersOf(deviceOf(apart({ id: otherId, period: '2017-2' as Period }), 'provider'), 'provider'),
      'Dit bestand hoort bij een andere periode: tweede halfjaar 2017. Vraag de afzender om het goede bestand.',
    ],
  ],
  'other-survey': [
    [
      'another version of the questionnaire',
      () => answersOf(deviceOf(apart({ survey: { id: 'small', version: '2', sha256: 'cd'.repeat(32) } }), 'provider'), 'provider'),
      'Dit bestand hoort bij een andere versie van de vragenlijst. Neem contact met ons op via Hulp.',
    ],
  ],
  'does-not-fit': (['not_a_question', 'sig_terug', 'gren_waar', 'res_beter'] as const).map((id) => [
    `an answer to ${id} that is not in the questionnaire`,
    () => rewritten((_, body) => Object.assign(body, { answers: { [id]: id === 'sig_terug' ? 'often' : 3 } })),
    'In dit bestand staan antwoorden die de vragenlijst niet kent. Vraag de afzender om een nieuw bestand.',
  ]),
  'wrong-party': [
    [
      'remarks for the other party',
      () => noteFor(apart(), 'provider'),
      'Deze opmerkingen zijn voor Thuiszorg Voorbeeld. Vraag uw collega om het goede bestand.',
    ],
    [
      'answers filled in together',
      () => answersOf(deviceOf(apart(), 'together'), 'together'),
      'Deze antwoorden zijn samen ingevuld. Hier vult u apart in. Vraag de afzender om het goede bestand.',
    ],
  ],
  'same-file': [
    [
      'a file that was opened before',
      () => file,
      'Dit bestand hebt u al geopend op 20 juni. U ziet de antwoorden als uw eigen antwoorden klaar zijn.',
    ],
    [
      'the same content as text',
      () => asText(),
      'Dit bestand hebt u al geopend op 20 juni. U ziet de antwoorden als uw eigen antwoorden klaar zijn.',
    ],
  ],
}

for (const [kind, cases] of Object.entries(refusals)) {
  test.each(cases.map(([name, content, sentence]) => ({ name, content, sentence })))(`${kind}: $name`, async ({ content, sentence }) => {
    const device = kind === 'same-file' ? await receive(municipality, file) : municipality
    const opening: Opening = await open(device, await content())
    expect(opening.kind).toBe(kind)
    expect(openingText(opening, device.side.state.evaluation)).toBe(sentence)
    expect(isKept(opening)).toBe(false)
  })
}

test('every sentence is short', () => {
  const sentences = [...Object.values(unreadable), ...Object.values(refusals)].flatMap((cases) =>
    cases.flatMap(([, , sentence]) => sentence.split(/(?<=[.?!])\s/)),
  )
  expect(sentences.filter((sentence) => sentence.split(' ').length > 15)).toEqual([])
})
