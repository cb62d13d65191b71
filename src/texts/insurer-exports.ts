/** Names of what stands in every output about itself. */
export const aboutNames = {
  asOf: 'peildatum',
  bundles: 'aantal_bundels',
  inboxSha256: 'controlegetal_inbox',
  toolVersion: 'versie_tool',
  audience: 'bestemd_voor',
  minGroup: 'kleinste_groep',
} as const

/** For whom an output is (mission §0.10). */
export function audienceText(audience: 'internal' | 'shared'): string {
  return audience === 'internal' ? 'Alleen voor intern gebruik.' : 'Om te delen. Kleine groepen zijn onderdrukt.'
}

/** Words in the files of the exports. */
export const exportTexts = {
  packageName: 'wijkgericht-werken',
  packageTitle: 'Evaluaties wijkgericht werken',
  sheetTooLong: 'Deze tabel is te lang voor Excel. U vindt haar in de mappen csv en parquet.',
  spssIntro: 'Open dit bestand in SPSS of PSPP vanuit de map waarin het staat en voer alles uit.',
  spssFolder: 'Werkt het pad niet? Zet hieronder de map neer en haal de eerste ster weg.',
  rIntro: 'Voer dit bestand uit in R, in de map waarin het staat: source("import.R").',
  rTables: 'Alle tabellen staan daarna in de lijst tabellen, bijvoorbeeld tabellen$scores.',
  rMissing: 'Codes voor ontbrekend worden NA. De codes zelf staan in het attribuut ontbrekend.',
  rFactor: 'Maakt van een kolom met codes een factor met de betekenis.',
} as const
