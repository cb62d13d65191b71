import type { BundleFieldGroup, BundlePart, BundleProblem } from '../domain/bundle.ts'

/** Why a file was refused as a bundle, and what to do now. */
export function bundleProblemText(problem: BundleProblem): string {
  switch (problem.kind) {
    case 'too-large':
      return `Dit bestand is te groot (${sizeText(problem.bytes)}, hoogstens ${sizeText(problem.maxBytes)}). Vraag de afzender om een nieuw bestand.`
    case 'encrypted':
      return 'Dit bestand is versleuteld. Ontsleutel het eerst.'
    case 'not-a-bundle':
      return 'Dit is geen bestand van de enquêtetool Wijkgericht werken. Kies een ander bestand.'
    case 'damaged':
      return `Dit bestand is beschadigd (${partText(problem.part)}). Vraag de afzender om het opnieuw te sturen.`
    case 'unknown-entry':
      return `In dit bestand zit iets dat er niet hoort (${problem.name}). Vraag de afzender om een nieuw bestand.`
    case 'missing-entry':
      return `In dit bestand ontbreekt ${problem.name}. Vraag de afzender om een nieuw bestand.`
    case 'entry-too-large':
      return `Een onderdeel van dit bestand is te groot (${partText(problem.part)}). Vraag de afzender om een nieuw bestand.`
    case 'too-old':
      return 'Dit bestand is gemaakt met een proefversie. Vraag de afzender om een nieuw bestand.'
    case 'too-new':
      return `Dit bestand is gemaakt met een nieuwere versie (${problem.version}). Werk de tool bij en probeer het opnieuw.`
    case 'hash-mismatch':
      return `Dit bestand is veranderd nadat het gemaakt was (${problem.part}). Vraag de afzender om een nieuw bestand.`
    case 'invalid':
      return `De inhoud van dit bestand klopt niet (${problem.part}${placeText(problem.at)}). Vraag de afzender om een nieuw bestand.`
    case 'content-hash-mismatch':
      return 'De controlecode past niet bij het verslag. Vraag de afzender om een nieuw bestand.'
    case 'contradictory':
      return `Dit bestand spreekt zichzelf tegen (${problem.part}${placeText(problem.at)}). Vraag de afzender om een nieuw bestand.`
    case 'example':
      return 'Dit is het voorbeeld. Het is niet bedoeld om te versturen.'
  }
}

/** The headings of "Versturen", in the order of `bundleFieldGroups`. */
export const bundleGroupTitles: Readonly<Record<BundleFieldGroup, string>> = {
  evaluation: 'Over deze evaluatie',
  'municipality-answers': 'Gekozen antwoorden van de gemeente',
  'provider-answers': 'Gekozen antwoorden van de aanbieder',
  'joint-answers': 'Antwoorden die u samen gaf',
  comparison: 'Vergelijking van de antwoorden',
  meeting: 'Het gesprek',
  conclusions: 'Conclusies en gezamenlijke antwoorden',
  agreements: 'Afspraken',
  'shared-points': 'Punten die u deelt',
  confirmations: 'Wie is akkoord?',
  technical: 'Technische gegevens',
}

function partText(part: BundlePart): string {
  return part === 'file' ? 'het bestand zelf' : part
}

function placeText(at: string): string {
  return at === '' ? '' : `, bij ${at.replace(/[^\p{L}\p{N}/_.-]/gu, '?')}`
}

/** "12,5 MB", "41,0 kB" or "512 bytes". */
export function sizeText(bytes: number): string {
  const decimal = (value: number) => value.toFixed(1).replace('.', ',')
  if (bytes >= 1024 * 1024) return `${decimal(bytes / 1024 / 1024)} MB`
  return bytes >= 1024 ? `${decimal(bytes / 1024)} kB` : `${bytes} bytes`
}
