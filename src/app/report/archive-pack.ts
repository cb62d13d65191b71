import { sha256Hex } from '../../bundle/content-hash.ts'
import { archivePackNames, writeArchivePack } from '../../bundle/write-archive-pack.ts'
import type { FrozenRecord, PrivateDocument, RecordDocument } from '../../domain/record.ts'
import type { Survey } from '../../domain/survey.ts'
import { buildFile, buildInformationObject, renderMdtoJson, renderMdtoXml } from '../../report/archive/mdto.ts'
import { buildReport } from '../../report/build-report.ts'
import { archiveTexts } from '../../texts/archive.ts'

type ArchivePackInput = {
  readonly frozen: FrozenRecord
  readonly record: RecordDocument
  readonly privateDocument: PrivateDocument
  readonly survey: Survey
  /** Of the report. */
  readonly name: string
  readonly pdf: Uint8Array
}

/** The archive pack of a final report, with its file name: the same report gives the same bytes, whenever it is made. */
export async function buildArchivePack(input: ArchivePackInput): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const { frozen, record, privateDocument, survey, name, pdf } = input
  const { contentHash, confirmations } = frozen
  const sha256 = await sha256Hex(pdf)
  const report = {
    document: buildReport({ edition: 'parties', record, privateDocument, confirmations, contentHash, survey }),
    record,
    confirmations,
    caseNumbers: privateDocument.caseNumbers,
    file: { name, bytes: pdf.length, sha256 },
  }
  const [about, file] = [buildInformationObject(report), buildFile(report)]
  const names = archivePackNames(name)
  const bytes = writeArchivePack({
    names,
    pdf,
    sha256,
    recordXml: renderMdtoXml(about),
    fileXml: renderMdtoXml(file),
    json: renderMdtoJson([about, file]),
    readme: archiveTexts.readme(names),
  })
  return { name: names.pack, bytes }
}
