import type { StorageProblem } from '../domain/evaluation-store.ts'

/** What happened to the data on this device, and what to do now. */
export function storageProblemText(problem: StorageProblem, doing: 'reading' | 'writing'): string {
  return (doing === 'reading' ? reading : writing)[problem.kind]
}

const reading: Readonly<Record<StorageProblem['kind'], string>> = {
  full: 'Dit apparaat is vol. Maak ruimte en laad de pagina opnieuw.',
  blocked: 'Uw browser laat deze tool niets bewaren. Gebruik geen privévenster, of probeer een andere browser.',
  newer: 'Deze gegevens zijn van een nieuwere versie van de tool. Laad de pagina opnieuw.',
  broken: 'De gegevens van deze evaluatie zijn beschadigd. Neem contact met ons op via Hulp.',
  failed: 'Wij kunnen uw gegevens nu niet lezen. Laad de pagina opnieuw.',
}

const writing: Readonly<Record<StorageProblem['kind'], string>> = {
  full: 'Dit apparaat is vol. Bewaar uw antwoorden als bestand. Maak daarna ruimte en probeer het opnieuw.',
  blocked:
    'Wij kunnen op dit apparaat niets opslaan. U kunt wel verder, maar bewaar uw antwoorden als bestand voordat u dit venster sluit.',
  newer: 'In een ander tabblad staat een nieuwere versie van de tool. Bewaar uw antwoorden als bestand en laad de pagina opnieuw.',
  broken: 'De gegevens van deze evaluatie zijn beschadigd. Bewaar uw antwoorden als bestand.',
  failed: 'Het opslaan lukt nu niet. Bewaar uw antwoorden als bestand en probeer het opnieuw.',
}

/** Words round saving, wherever it fails. */
export const storageTexts = {
  tryAgain: 'Probeer het opnieuw',
} as const
