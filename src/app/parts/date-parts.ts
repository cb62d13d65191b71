/** The day a person fills in, as three texts; month is '1' … '12' or ''. */
export type DateParts = { readonly day: string; readonly month: string; readonly year: string }

/** Splits 'YYYY-MM-DD'; three empty texts for anything else. */
export function datePartsOf(date: string): DateParts {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  if (!match) return { day: '', month: '', year: '' }
  const [, year = '', month = '', day = ''] = match
  return { day: String(Number(day)), month: String(Number(month)), year }
}

/** Joins three texts to 'YYYY-MM-DD'; '' when they are not a day that exists. */
export function dateOf({ day, month, year }: DateParts): string {
  if (!/^\d{1,2}$/.test(day.trim()) || !/^\d{4}$/.test(year.trim()) || month === '') return ''
  const date = `${year.trim()}-${month.padStart(2, '0')}-${day.trim().padStart(2, '0')}`
  const time = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date) ? date : ''
}

/** The three texts as one, for a day that is not complete yet; '' when all are empty. */
export function halfDateOf({ day, month, year }: DateParts): string {
  return day === '' && month === '' && year === '' ? '' : [day, month, year].join('\n')
}

/** The three texts again; empty ones for a text that `halfDateOf` did not give. */
export function halfDatePartsOf(text: string): DateParts {
  const [day = '', month = '', year = ''] = text.split('\n')
  return { day, month: /^([1-9]|1[0-2])$/.test(month) ? month : '', year }
}

/** `count` months as 'YYYY-MM', beginning with `from`. */
export function monthsFrom(from: string, count: number): readonly string[] {
  const [year = 0, month = 1] = from.split('-').map(Number)
  return Array.from({ length: count }, (_, offset) => {
    const number = year * 12 + month - 1 + offset
    return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`
  })
}
