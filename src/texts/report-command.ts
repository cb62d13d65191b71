import type { BundleProblem } from '../domain/bundle.ts'
import type { HandOverProblem } from '../domain/hand-over.ts'
import { bundleProblemText, sizeText } from './bundle.ts'
import { handOverProblemText } from './opening.ts'

/** Every sentence of `npm run report`. */
export const reportCommandTexts = {
  usage: 'Gebruik: npm run report -- BESTAND --out VERSLAG.pdf [--edition parties|insurer|public] [--force]',
  noNames: 'Dit bestand is voor Zilveren Kruis. Daarin staan geen namen. Kies --edition insurer of public.',
  noSurvey: 'De vragenlijst van deze evaluatie zit niet in deze versie. Gebruik een nieuwere versie van de tool.',
  exists: (path: string) => `Het bestand ${path} bestaat al. Kies een andere naam of gebruik --force.`,
  notWritten: (path: string) => `Het bestand ${path} kan niet worden gemaakt. Controleer de map.`,
  made: (path: string, bytes: number, sha256: string) => `Het verslag staat in ${path} (${sizeText(bytes)}, SHA-256 ${sha256}).`,
  asSent: 'Dit is de PDF uit het bestand zelf.',
  sameAnew: 'Opnieuw maken geeft precies dezelfde PDF.',
  otherAnew: 'Let op: opnieuw maken geeft een andere PDF. Die is met een andere versie van de tool gemaakt.',
  notAnew: 'Opnieuw maken lukt niet, want de vragenlijst zit niet in deze versie.',
} as const

/** Why a file gives no report, and what to do now. */
export function reportSourceProblemText(
  problem:
    | { readonly kind: 'bundle'; readonly problem: BundleProblem }
    | { readonly kind: 'hand-over'; readonly problem: HandOverProblem }
    | { readonly kind: 'no-record' },
): string {
  if (problem.kind === 'no-record') return 'In dit bestand staat nog geen verslag. Kies een bestand met een vastgesteld verslag.'
  return problem.kind === 'bundle' ? bundleProblemText(problem.problem) : handOverProblemText(problem.problem)
}
