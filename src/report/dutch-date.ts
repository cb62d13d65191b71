const dutchDay = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Amsterdam', year: 'numeric', month: '2-digit', day: '2-digit' })

/** The day (YYYY-MM-DD) on which the moment fell in the Netherlands, so that a report reads the same wherever it is made. */
export function dutchDateOf(at: string): string {
  const parts = new Map(dutchDay.formatToParts(new Date(at)).map(({ type, value }) => [type, value]))
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`
}
