/** What a free text seems to hold that might point to a resident: citizen service number, birth date, phone number, e-mail address. */
export type PrivateDataKind = 'bsn' | 'birth-date' | 'phone' | 'e-mail'

/** One place in a text that seems to hold data of a resident. */
export interface PrivateDataHit {
  readonly kind: PrivateDataKind
  /** The words as typed. */
  readonly text: string
}

/**
 * Looks for private data in a free text, for a soft warning that never blocks (mission §0.9, R60). Gives the hits in the order of the
 * text; empty when there is nothing. Years, periods, amounts, AGB and KvK codes and dates of agreements are no hits.
 */
export function findPrivateData(text: string): readonly PrivateDataHit[] {
  const hits: { readonly kind: PrivateDataKind; readonly text: string; readonly index: number }[] = []
  let rest = text
  for (const { kind, pattern, isReal } of detectors) {
    for (const match of rest.matchAll(pattern)) {
      if (isReal(match)) hits.push({ kind, text: match[0].trim(), index: match.index })
    }
    // What one detector took, the next may not read again: the digits of a phone number are no citizen service number.
    rest = rest.replace(pattern, (whole) => ' '.repeat(whole.length))
  }
  return hits.toSorted((a, b) => a.index - b.index).map(({ kind, text: words }) => ({ kind, text: words }))
}

interface Detector {
  readonly kind: PrivateDataKind
  readonly pattern: RegExp
  readonly isReal: (match: RegExpMatchArray) => boolean
}

/** Whoever is evaluated here was born before; later full dates are those of meetings and agreements. */
const lastBirthYear = 2009

const monthNumbers: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  maa: 3,
  mrt: 3,
  apr: 4,
  mei: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  okt: 10,
  nov: 11,
  dec: 12,
}

const born = /(?:geb(?:oren|\.|oortedatum)?(?: op| te [\p{L}-]{1,30} op)?:?\s{0,3})/u.source
const month =
  /(?:jan(?:uari)?|feb(?:ruari)?|maart|mrt|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)/
    .source

const detectors: readonly Detector[] = [
  { kind: 'e-mail', pattern: /[\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}/gu, isReal: () => true },
  {
    kind: 'birth-date',
    pattern: new RegExp(
      `(?<bornAt>${born})?(?<![\\d./-])(?<day>\\d{1,2})(?<mark>[-./])(?<month>\\d{1,2})\\k<mark>(?<year>\\d{4}|\\d{2})(?![-./]?\\d)`,
      'giu',
    ),
    isReal: isBirthDate,
  },
  { kind: 'birth-date', pattern: /(?<![\d-])(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?![-]?\d)/g, isReal: isBirthDate },
  {
    kind: 'birth-date',
    pattern: new RegExp(`(?<bornAt>${born})?(?<!\\d)(?<day>\\d{1,2})[ -](?<month>${month})\\.?[ -](?<year>\\d{4})(?!\\d)`, 'giu'),
    isReal: isBirthDate,
  },
  // Mobile numbers and those with an area code, also behind +31, with the usual spaces, dashes and brackets; not the end of an IBAN.
  {
    kind: 'phone',
    pattern: /(?<![\d+]|[A-Z]{4} ?)(?:(?:\+|00) ?31[ .-]?(?:\(0\)[ .-]?)?|\(?0)(?:6[ .-]?[1-58]|[1-57-9]\d)(?:[ .-]?\)?[ .-]?\d){7}(?!\d)/g,
    isReal: () => true,
  },
  {
    kind: 'bsn',
    pattern:
      /(?<named>(?:bsn|burgerservicenummer|sofinummer)\D{0,12})?(?<![\d€]|€ )(?<digits>\d{8,9}(?!\d)|\d{2,4}(?<gap>[ .-])\d{2,4}\k<gap>\d{2,4}(?:\k<gap>\d{2,3})?(?!\k<gap>?\d))(?! ?euro)/gi,
    isReal: ({ groups }) => isCitizenNumber(groups?.['digits'] ?? '', groups?.['named'] !== undefined),
  },
]

function isBirthDate({ groups }: RegExpMatchArray): boolean {
  const { day = '', month: monthText = '', year = '', bornAt } = groups ?? {}
  const monthNumber = Number(monthText) || (monthNumbers[monthText.slice(0, 3).toLowerCase()] ?? 0)
  const isDate = Number(day) >= 1 && Number(day) <= 31 && monthNumber >= 1 && monthNumber <= 12
  if (bornAt !== undefined) return isDate
  return isDate && year.length === 4 && Number(year) >= 1890 && Number(year) <= lastBirthYear
}

/** Nine digits that pass the eleven test; eight (AGB and KvK codes have eight too) only where the text itself calls them so. */
function isCitizenNumber(text: string, isNamed: boolean): boolean {
  const digits = text.replace(/\D/g, '')
  if (digits.length !== 9 && !(isNamed && digits.length === 8)) return false
  const [...nine] = digits.padStart(9, '0')
  const sum = nine.reduce((total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index), 0)
  return Number(digits) > 0 && sum % 11 === 0
}
