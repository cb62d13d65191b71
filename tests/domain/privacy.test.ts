import { describe, expect, test } from 'vitest'
import { findPrivateData, type PrivateDataKind } from '../../src/domain/privacy.ts'

describe('A citizen service number', () => {
  test.each([
    ['nine digits that pass the eleven test', 'BSN 123456782 klopt niet', '123456782'],
    ['without the word in front', 'Het gaat om 111222333.', '111222333'],
    ['with dots', 'nummer 1234.56.782', '1234.56.782'],
    ['with spaces', 'nummer 123 456 782', '123 456 782'],
    ['with dashes', 'nummer 123-456-782', '123-456-782'],
    ['followed by other figures', '123456782 3 keer gebeld', '123456782'],
  ])('is found %s', (_, text, words) => {
    expect(textsOf('bsn', text)).toEqual([expect.stringContaining(words)])
  })

  test('of eight digits is found only when the text calls it so', () => {
    expect(kindsOf('burgerservicenummer 10000008')).toEqual(['bsn'])
    expect(kindsOf('BSN: 10000008')).toEqual(['bsn'])
    expect(kindsOf('AGB-code 10000008, KvK 10000008')).toEqual([])
  })

  test.each([
    ['does not pass the eleven test', '123456789'],
    ['is all zeros', '000000000'],
    ['is part of a longer number', '1234567821'],
    ['is an amount', '€ 123.456.782'],
    ['is an amount in words', '123.456.782 euro'],
    ['is an IBAN', 'NL91 ABNA 0417 1643 00'],
  ])('is no hit when it %s', (_, text) => {
    expect(textsOf('bsn', text)).toEqual([])
  })
})

describe('A birth date', () => {
  test.each([
    ['3-4-1941', '3-4-1941'],
    ['03-04-1941', '03-04-1941'],
    ['03/04/1941', '03/04/1941'],
    ['3.4.1941', '3.4.1941'],
    ['1941-04-03', '1941-04-03'],
    ['3 april 1941', '3 april 1941'],
    ['31 december 1938', '31 december 1938'],
    ['3 apr. 1941', '3 apr. 1941'],
    ['3 mrt 1941', '3 mrt 1941'],
    ['geboren op 3 april 2015', 'geboren op 3 april 2015'],
    ['geboren 12-05-2014', 'geboren 12-05-2014'],
    ['geb. 3-4-41', 'geb. 3-4-41'],
    ['geboortedatum: 03-04-41', 'geboortedatum: 03-04-41'],
  ])('%s is found', (date, words) => {
    expect(findPrivateData(`Mevrouw (${date}) belt vaak.`)).toEqual([{ kind: 'birth-date', text: words }])
  })

  test.each([
    'Gesprek op 12-06-2018 om 14:00 uur',
    'Klaar op 1 juli 2018',
    'Sinds 1 januari 2015 doet de gemeente dit',
    'In 1941 was dat anders',
    'Versie 45-13-1941',
    'Van 2016-2018',
    'Begroting 2018-1 en 2018-2',
    'Artikel 3.4.19',
    'Telefoon op 3-4 dagen',
  ])('is not seen in: %s', (text) => {
    expect(findPrivateData(text)).toEqual([])
  })
})

describe('A phone number', () => {
  test.each([
    '0612345678',
    '06-12345678',
    '06 12 34 56 78',
    '06-12 34 56 78',
    '+31 6 12345678',
    '+31612345678',
    '+31 (0)6 12345678',
    '0031 6 12345678',
    '023-5113000',
    '023 511 30 00',
    '(023) 511 30 00',
    '0255 567 200',
    '088-1234567',
    '+31 23 511 3000',
  ])('%s is found', (number) => {
    expect(findPrivateData(`Bel ${number} voor vragen.`)).toEqual([{ kind: 'phone', text: number }])
  })

  test.each(['Bel 14 023', '06-12-2018 14:00 uur', '01-07-2018 14:00', 'Kamer 0612', 'Dossier 0612345678901', 'Van 06.00 tot 08.30 uur'])(
    'is not seen in: %s',
    (text) => {
      expect(findPrivateData(text)).toEqual([])
    },
  )
})

describe('An e-mail address', () => {
  test.each(['a.de.vries@haarlem.nl', 'Info+wijk@thuiszorg-voorbeeld.co.uk', 'jan_1@zorg.example'])('%s is found', (address) => {
    expect(findPrivateData(`Mail naar ${address}.`)).toEqual([{ kind: 'e-mail', text: address }])
  })

  test.each(['Overleg @ gemeentehuis', 'twitter @haarlem', 'a@b'])('is not seen in: %s', (text) => {
    expect(findPrivateData(text)).toEqual([])
  })
})

test.each([
  '',
  'Het wijkteam belt binnen vijf dagen terug.',
  'In het eerste halfjaar van 2018 waren er 120 signalen.',
  'Periode 2018-1, begroting € 12.500,00, 35 % meer dan in 2017.',
  'AGB-code 01023456, KvK 34123456, vestiging 000012345678',
  '2011 RC Haarlem, postbus 511',
  'Elke maand 2 x 45 minuten, van 9.00-10.30 uur',
])('ordinary text gives no warning: %s', (text) => {
  expect(findPrivateData(text)).toEqual([])
})

test('several hits come in the order of the text, each once', () => {
  const text = 'Mw. (3-4-1941, 123456782) belt 06-12345678 of mailt mw@example.nl'
  expect(kindsOf(text)).toEqual(['birth-date', 'bsn', 'phone', 'e-mail'])
})

test('the digits of a phone number are not also a citizen service number', () => {
  // 611111118 passes the eleven test.
  expect(kindsOf('+31 611111118')).toEqual(['phone'])
})

test('a hostile text is read in time', () => {
  for (const piece of ['1 ', '0612', '1-', 'a.', 'geb. ', '12.34.']) {
    const begun = performance.now()
    findPrivateData(piece.repeat(5_000))
    expect(performance.now() - begun).toBeLessThan(2_000)
  }
})

function kindsOf(text: string): readonly PrivateDataKind[] {
  return findPrivateData(text).map(({ kind }) => kind)
}

function textsOf(kind: PrivateDataKind, text: string): readonly string[] {
  return findPrivateData(text)
    .filter((hit) => hit.kind === kind)
    .map((hit) => hit.text)
}
