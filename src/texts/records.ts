import { recordCodeOf } from '../domain/record.ts'

/** Every sentence of the screen on which two records that were made apart stand beside each other. */
export const recordsTexts = {
  screen: 'Verslagen',
  title: (count: number) => `Er zijn ${count === 2 ? 'twee' : count} verschillende verslagen`,
  lead: 'Wij bewaren ze allebei. Kies met welk verslag u verdergaat.',
  leadOfMore: 'Wij bewaren ze allemaal. Kies met welk verslag u verdergaat.',
  onlyOneTitle: 'Er is één verslag',
  onlyOne: 'U hoeft niets te kiezen.',
  toReport: 'Naar het verslag',
  back: 'Terug naar de stappen',
  loading: 'Wij leggen de verslagen naast elkaar.',
  loadFailed: 'Wij konden de verslagen niet naast elkaar leggen. Ze zijn wel bewaard.',
  unreadable: 'Dit verslag kunnen wij niet lezen. Het is wel bewaard. Vraag de ander om zijn exemplaar.',

  compare: 'Vergelijk de verslagen',
  toChoose: 'U hebt verschillende verslagen van hetzelfde gesprek. Kies eerst welk verslag geldt.',

  name: (place: number) => `Verslag ${letterOf(place)}`,
  inUse: 'Dit verslag geldt nu',
  madeBy: 'Vastgelegd door',
  madeAt: 'Vastgelegd op',
  version: 'Versie',
  code: 'Code',
  codeText: recordCodeOf,
  read: (place: number) => `Lees verslag ${letterOf(place)} helemaal`,

  differencesTitle: (count: number) => (count === 1 ? 'Dit ene punt is anders' : `Deze ${count} punten zijn anders`),
  noDifferences: 'De antwoorden, conclusies en afspraken zijn gelijk. Alleen namen of eigen teksten zijn anders.',
  more: (count: number) => (count === 1 ? 'Nog 1 verschil' : `Nog ${count} verschillen`),
  absent: 'Staat hier niet in',

  choose: 'Met welk verslag gaat u verder?',
  chooseHint: (other: string) => `Spreek dit af met ${other}. De keuze geldt op dit apparaat. U kunt later nog wisselen.`,
  chooseAlone: 'De keuze geldt op dit apparaat. U kunt later nog wisselen.',
  option: (place: number, maker: string) => `Verslag ${letterOf(place)}, vastgelegd door ${maker}`,
  missing: 'Kies met welk verslag u verdergaat.',
  goOn: 'Ga verder met dit verslag',
} as const

/** A, B, C: no number, for that would look like a version. */
function letterOf(place: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + place)
}
