import { expect, test } from 'vitest'
import type { Period } from '../../../src/domain/period.ts'
import { parseAllocations } from '../../../src/insurer/invite/parse-allocations.ts'
import { allocationProblemText } from '../../../src/texts/insurer-allocations.ts'
import { allocationColumns } from '../../../src/texts/insurer-invite.ts'
import { haarlem, head, list, regions, velsen, zuid } from './sample.ts'

function parse(text: string, period = '2018-2') {
  // Periods in the form that parsePeriod accepts.
  return parseAllocations(text, { columns: allocationColumns, regions, period: period as Period })
}

function problemsOf(text: string, period?: string) {
  const parsed = parse(text, period)
  return parsed.ok ? [] : parsed.problem
}

test('a line gives municipality, region, provider, covers and contacts', () => {
  expect(parse(list(haarlem))).toEqual({
    ok: true,
    value: [
      {
        line: 2,
        municipality: { code: 'GM0392', name: 'Haarlem' },
        region: { id: 'zuid-kennemerland', name: 'Zuid Kennemerland' },
        provider: { scheme: 'agb', value: '01234567', name: 'Thuiszorg Voorbeeld' },
        covers: [{ code: 'GM0397', name: 'Heemstede' }],
        contacts: { municipality: { name: 'An de Vries', email: 'an@example.nl' }, provider: { name: '', email: 'info@tv.example.nl' } },
      },
    ],
  })
})

test('comma or semicolon, byte order mark, other order of columns, without the columns one can do without', () => {
  const short = parse('\uFEFFAanbieder,Code,Codesoort,Gemeente\nThuiszorg Voorbeeld,01234567,AGB,gemeente haarlem\n')
  expect(short.ok && short.value[0]).toMatchObject({
    municipality: { code: 'GM0392' },
    provider: { scheme: 'agb', value: '01234567' },
    covers: [],
  })
})

test.each(['GM0392', 'gm0392', '0392', '392'])('the code %s is that of Haarlem', (code) => {
  const parsed = parse(list(`${code};;;;geen;;Zorg`))
  expect(parsed.ok && parsed.value[0]?.municipality).toEqual({ code: 'GM0392', name: 'Haarlem' })
})

test('a municipality in two regions needs its region, by name or id', () => {
  for (const region of ['Rotterdam - WMO', 'rotterdam-wmo']) {
    const parsed = parse(list(`GM0599;;;${region};geen;;Zorg`))
    expect(parsed.ok && parsed.value[0]?.region.id).toBe('rotterdam-wmo')
  }
})

test('covers may be names or codes, each once, never the municipality itself', () => {
  const parsed = parse(list('GM0392;;Heemstede | GM0397 | 473 | Haarlem;;geen;;Zorg'))
  expect(parsed.ok && parsed.value[0]?.covers.map(({ name }) => name)).toEqual(['Heemstede', 'Zandvoort'])
})

test.each<readonly [string, string, string]>([
  ['a municipality that nobody knows', 'GM9999;;;;geen;;Zorg', 'Regel 2: De gemeente “GM9999” is niet bekend. Controleer de spelling.'],
  [
    'a name that is nearly one',
    ';Haarlemm;;;geen;;Zorg',
    'Regel 2: De gemeente “Haarlemm” is niet bekend. Bedoelt u Haarlem (GM0392) of Haarlemmerliede en Spaarnwoude (GM0393)?',
  ],
  [
    'a dissolved one by name',
    ';Zeevang;;;geen;;Zorg',
    'Regel 2: De gemeente “Zeevang” bestaat niet meer sinds 1 januari 2016. Gebruik Edam-Volendam (GM0385).',
  ],
  [
    'one that does not exist yet',
    ';Vijfheerenlanden;;;geen;;Zorg',
    'Regel 2: De gemeente “Vijfheerenlanden” bestaat pas sinds 1 januari 2019. Kies de gemeente van voor die datum.',
  ],
  [
    'code and name of different ones',
    'GM0392;Velsen;;;geen;;Zorg',
    'Regel 2: Code GM0392 is van Haarlem, niet van “Velsen”. Verbeter de code of de naam.',
  ],
  ['no municipality', ';;;;geen;;Zorg', 'Regel 2: De gemeente ontbreekt. Vul de code of de naam in.'],
  [
    'no region where there are two',
    'GM0599;;;;geen;;Zorg',
    'Regel 2: Rotterdam ligt in meer regio’s. Vul de regio in: Rotterdam - WMO en Rotterdam – Convenant.',
  ],
  ['a region it is not in', 'GM0392;;;Utrecht;geen;;Zorg', 'Regel 2: Haarlem ligt niet in die regio. Wel in: Zuid Kennemerland.'],
  ['covers that nobody knows', 'GM0392;;Nergens;;geen;;Zorg', 'Regel 2: De gemeente “Nergens” is niet bekend. Controleer de spelling.'],
  ['no provider', 'GM0392;;;;agb;01234567;', 'Regel 2: De naam van de aanbieder ontbreekt. Vul hem in.'],
  ['another kind of code', 'GM0392;;;;uzovi;3311;Zorg', 'Regel 2: De codesoort “uzovi” is niet bekend. Vul agb, kvk of geen in.'],
  [
    'a code without its zero',
    'GM0392;;;;agb;1234567;Zorg',
    'Regel 2: De code “1234567” mist een cijfer. Bedoelt u 01234567? Maak de kolom in Excel op als tekst.',
  ],
  ['a code as Excel spoils it', 'GM0392;;;;kvk;1,23E+07;Zorg', 'Regel 2: De code “1,23E+07” heeft geen acht cijfers. Verbeter de code.'],
  ['a code of no kind', 'GM0392;;;;;01234567;Zorg', 'Regel 2: Er staat een code zonder codesoort. Vul agb of kvk in.'],
  ['a kind without code', 'GM0392;;;;kvk;;Zorg', 'Regel 2: Er staat een codesoort zonder code. Vul de code in, of de codesoort geen.'],
  [
    'an address that is none',
    'GM0392;;;;geen;;Zorg;;an(at)example.nl',
    'Regel 2: “an(at)example.nl” is geen e-mailadres. Controleer de spelling.',
  ],
  [
    'a text without end',
    `GM0392;;;;geen;;${'x'.repeat(301)}`,
    'Regel 2: De tekst in kolom “aanbieder” is te lang. Gebruik hoogstens 300 tekens.',
  ],
])('%s is refused by its line', (_, line, sentence) => {
  expect(problemsOf(list(line)).map(allocationProblemText)).toEqual([sentence])
})

test('a municipality that the period no longer knows is refused with its successor', () => {
  const sentence = 'Regel 2: De gemeente “GM0393” bestaat niet meer sinds 1 januari 2019. Gebruik Haarlemmermeer (GM0394).'
  expect(problemsOf(list('GM0393;;;;geen;;Zorg'), '2019-1').map(allocationProblemText)).toEqual([sentence])
  expect(problemsOf(list('GM0393;;;;geen;;Zorg'), '2018-2')).toEqual([])
})

test('every problem of every line is reported, in the order of the list', () => {
  const problems = problemsOf(list(haarlem, 'GM9999;;;;uzovi;1;Zorg', velsen, haarlem, 'GM9998;;;;geen;;Zorg'))
  expect(problems.map((problem) => [problem.kind, 'line' in problem ? problem.line : 0])).toEqual([
    ['unknown-municipality', 3],
    ['unknown-scheme', 3],
    ['duplicate', 5],
    ['unknown-municipality', 6],
  ])
})

test('the same provider in the same municipality twice is a duplicate, in another region or with another provider it is not', () => {
  expect(problemsOf(list(haarlem, zuid, velsen))).toEqual([])
  expect(problemsOf(list('GM0599;;;rotterdam-wmo;geen;;Zorg', 'GM0599;;;rotterdam-convenant;geen;;Zorg'))).toEqual([])
  expect(problemsOf(list(haarlem, 'GM0392;;;;agb;01234567;Thuiszorg  VOORBEELD'))).toEqual([{ kind: 'duplicate', line: 3, first: 2 }])
})

test.each([
  ['', ['Het bestand is leeg. Kies een ander bestand.']],
  [head, ['De lijst heeft geen regels onder de kolomnamen. Kies een ander bestand.']],
  ['gemeentecode;codesoort;code\nGM0392;geen;', ['De kolom “aanbieder” ontbreekt. Zet haar op de eerste regel.']],
  ['codesoort;code;aanbieder\ngeen;;Zorg', ['De kolom “gemeentecode” ontbreekt. Zet haar op de eerste regel.']],
  [`${head}\nGM0392;"Haarlem`, ['Regel 2: de aanhalingstekens kloppen niet. Bewaar de lijst opnieuw als CSV.']],
  [`${head}\nGM0392;Haarlem`, ['Regel 2 heeft 2 kolommen in plaats van 11. Bewaar de lijst opnieuw als CSV.']],
  ['code;code\n1;2', ['De kolom “code” staat er twee keer. Verwijder er een.']],
])('the list %j is refused as a whole', (text, sentences) => {
  expect(problemsOf(text).map(allocationProblemText)).toEqual(sentences)
})

test('a column nobody knows is named, as it may be a misspelt one', () => {
  const [sentence] = problemsOf('gemeente;codesoort;code;aanbieder;namens\nHaarlem;geen;;Zorg;Heemstede').map(allocationProblemText)
  expect(sentence).toMatch(/^De kolom “namens” is niet bekend\. Bekende kolommen: .*mede namens/)
})
