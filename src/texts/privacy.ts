import type { PrivateDataKind } from '../domain/privacy.ts'

/** Stands at every open field of more than a few words (mission §0.9). */
export const openTextHint = 'Noem geen namen of gegevens waaraan een inwoner te herkennen is.'

/** Said below an open field that seems to hold data of a resident; it never blocks (mission §0.9). */
export function privateDataWarning(kind: PrivateDataKind): string {
  return `Het lijkt of hier ${seen[kind]} staat. Haal gegevens van cliënten weg.`
}

const seen: Readonly<Record<PrivateDataKind, string>> = {
  bsn: 'een burgerservicenummer',
  'birth-date': 'een geboortedatum',
  phone: 'een telefoonnummer',
  'e-mail': 'een e-mailadres',
}
