import { writeZip } from './zip/write-zip.ts'

/** The files of an archive pack, all named after the report. */
export interface ArchivePackNames {
  readonly pdf: string
  readonly sum: string
  readonly record: string
  readonly file: string
  readonly json: string
  readonly readme: string
  readonly pack: string
}

/** The names that go with a report (formats §5). */
export function archivePackNames(reportFileName: string): ArchivePackNames {
  const stem = reportFileName.replace(/\.pdf$/, '')
  return {
    pdf: reportFileName,
    sum: `${reportFileName}.sha256`,
    record: `${stem}.mdto.xml`,
    file: `${reportFileName}.bestand.mdto.xml`,
    json: `${stem}.mdto.json`,
    readme: 'leesmij.txt',
    pack: `${stem}_archief.zip`,
  }
}

/** What an archive pack holds. */
export interface ArchivePackContent {
  readonly names: ArchivePackNames
  readonly pdf: Uint8Array
  /** SHA-256 of the PDF, in hexadecimal. */
  readonly sha256: string
  readonly recordXml: string
  readonly fileXml: string
  readonly json: string
  readonly readme: string
}

/** One ZIP with the report, its checksum as `sha256sum -c` reads it, and what the archive must know of it. The same content gives the same bytes. */
export function writeArchivePack({ names, pdf, sha256, recordXml, fileXml, json, readme }: ArchivePackContent): Uint8Array {
  const encoder = new TextEncoder()
  const texts = [
    [names.sum, `${sha256}  ${names.pdf}\n`],
    [names.record, recordXml],
    [names.file, fileXml],
    [names.json, json],
    [names.readme, readme],
  ] as const
  return writeZip([
    { name: names.pdf, bytes: pdf, stored: true },
    ...texts.map(([name, text]) => ({ name, bytes: encoder.encode(text), stored: false })),
  ])
}
