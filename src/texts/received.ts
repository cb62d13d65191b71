import type { Evaluation } from '../domain/evaluation.ts'
import type { HandOver } from '../domain/hand-over.ts'
import type { ReceivedStanding } from '../domain/received-files.ts'
import { periodTitle } from './periods.ts'
import { partyNameInside } from './terms.ts'

/** Every sentence of the list of opened files. */
export const receivedTexts = {
  title: 'Bestanden die u opende',
  lead: 'Alles wat u hier opende, blijft bewaard.',
  opened: (when: string) => `Geopend op ${when}.`,
  use: 'Gebruik dit bestand',
  hiddenUse: (what: string) => `: ${what}`,
  unreadable: 'Onleesbaar bestand',
} as const

/** What a file is: "Antwoorden van gemeente Haarlem", "Verslag van gemeente Haarlem, versie 2". */
export function receivedTitle(
  handOver: HandOver | undefined,
  evaluation: Pick<Evaluation, 'municipality' | 'provider' | 'period'>,
): string {
  if (!handOver) return receivedTexts.unreadable
  switch (handOver.kind) {
    case 'answers': {
      const { party, readyAt } = handOver.sheet
      const what = readyAt === undefined ? 'Concept' : 'Antwoorden'
      return party === 'together' ? `${what} van u samen` : `${what} van ${partyNameInside(evaluation, party)}`
    }
    case 'record': {
      const { period } = handOver.head.evaluation
      if (period !== evaluation.period) return `Verslag van ${periodTitle(period)}`
      return `Verslag van ${partyNameInside(evaluation, handOver.record.evaluation.writer)}, versie ${handOver.record.revision}`
    }
    case 'note':
      return handOver.from === '' ? 'Opmerkingen van een collega' : `Opmerkingen van ${handOver.from}`
  }
}

/** How the file counts now. */
export const standingTexts: Readonly<Record<ReceivedStanding, string>> = {
  'in-use': 'U gebruikt dit bestand.',
  waiting: 'Dit bestand wacht op uw keuze.',
  'set-aside': 'Apart bewaard. U gebruikt iets anders.',
  sealed: 'Bewaard tot uw eigen antwoorden klaar zijn.',
  unfinished: 'Nog niet klaar. Alleen de afspraken tellen mee.',
  superseded: 'Vervangen door een ander bestand.',
  'other-period': 'Bij het gesprek ziet u wat u toen besloot.',
  older: 'Ouder. U gebruikt een nieuwere versie.',
  'to-choose': 'Er is nog een ander verslag. Kies welk verslag geldt.',
  'not-chosen': 'U koos een ander verslag.',
  unreadable: 'Wij kunnen dit bestand niet lezen.',
}
