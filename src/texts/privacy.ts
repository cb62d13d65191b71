import type { PrivateDataKind } from '../domain/privacy.ts'

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
