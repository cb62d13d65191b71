import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { sha256Hex } from '../../src/bundle/content-hash.ts'
import { type ReportSource, readReportSource } from '../../src/bundle/read-report-source.ts'
import { failed, type Result, succeeded } from '../../src/domain/result.ts'
import type { Edition, ReportDocument } from '../../src/report/blocks.ts'
import { buildReport } from '../../src/report/build-report.ts'
import type { ReportFonts } from '../../src/report/pdf/jspdf-door.ts'
import { renderPdf } from '../../src/report/pdf/render-pdf.ts'
import { sealPdf } from '../../src/report/pdf/seal-pdf.ts'
import { loadSurvey } from '../../src/survey/published.ts'
import { bundleFileUnreadable } from '../../src/texts/bundle-summary.ts'
import { reportSourceProblemText, reportCommandTexts as texts } from '../../src/texts/report-command.ts'

/** Where the command says what it did, and what went wrong: the console, or a test. */
export type Voice = Pick<Console, 'log' | 'error'>

/** The command `report` with these words after it; gives its exit code: 0 made, 1 the file gives no report, 2 wrong use. */
export async function runReport(args: readonly string[], voice: Voice): Promise<0 | 1 | 2> {
  const asked = parseCommand(args)
  if (asked === undefined) {
    voice.error(texts.usage)
    return 2
  }
  const outcome = await report(asked)
  if (!outcome.ok) {
    voice.error(outcome.problem)
    return 1
  }
  for (const line of outcome.value) voice.log(line)
  return 0
}

interface Asked {
  readonly file: string
  readonly out: string
  readonly edition: Edition | undefined
  readonly force: boolean
}

function parseCommand(args: readonly string[]): Asked | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { out: { type: 'string' }, edition: { type: 'string' }, force: { type: 'boolean' } },
    })
    const [file, ...rest] = positionals
    const { out, edition, force = false } = values
    if (!file || !out || rest.length > 0 || (edition !== undefined && !isEdition(edition))) return undefined
    return { file, out, edition, force }
  } catch {
    // An option that does not exist, or one without its value.
    return undefined
  }
}

function isEdition(text: string): text is Edition {
  return ['parties', 'insurer', 'public'].includes(text)
}

/** Makes the report; gives what there is to say about it. */
async function report({ file, out, edition, force }: Asked): Promise<Result<readonly string[], string>> {
  const bytes = await readFile(file).catch(() => undefined)
  if (bytes === undefined) return failed(bundleFileUnreadable(file))
  const source = await readReportSource(new Uint8Array(bytes))
  if (!source.ok) return failed(reportSourceProblemText(source.problem))
  const { forParties } = source.value
  const wanted = edition ?? (forParties ? 'parties' : 'insurer')
  if (wanted === 'parties' && !forParties) return failed(texts.noNames)
  const anew = await makeAnew(source.value, wanted)
  const kept = wanted === 'parties' ? forParties?.pdf : undefined
  const pdf = kept ?? anew
  if (!pdf) return failed(texts.noSurvey)
  const written = await writeFile(out, pdf, { flag: force ? 'w' : 'wx' }).then(
    () => undefined,
    (error: unknown) => (error instanceof Error && Reflect.get(error, 'code') === 'EEXIST' ? texts.exists(out) : texts.notWritten(out)),
  )
  if (written !== undefined) return failed(written)
  const made = texts.made(out, pdf.length, await sha256Hex(pdf))
  return succeeded(kept ? [made, `${texts.asSent} ${comparedText(kept, anew)}`] : [made])
}

/** The PDF made from the record; undefined when this version does not have its questionnaire. */
async function makeAnew(source: ReportSource, edition: Edition): Promise<Uint8Array | undefined> {
  const document = await documentOf(source, edition)
  return document && (await sealPdf(renderPdf(document, await loadFonts())))
}

async function documentOf(
  { record, contentHash, confirmations, forParties }: ReportSource,
  edition: Edition,
): Promise<ReportDocument | undefined> {
  const loaded = await loadSurvey(record.survey)
  if (!loaded.ok) return undefined
  const { survey } = loaded.value
  if (edition !== 'parties') return buildReport({ edition, record, contentHash, confirmations, survey })
  if (!forParties) throw new Error('the edition of the parties without what only they have')
  return buildReport({
    edition,
    record,
    contentHash,
    survey,
    privateDocument: forParties.privateDocument,
    confirmations: forParties.confirmations,
  })
}

function comparedText(kept: Uint8Array, anew: Uint8Array | undefined): string {
  if (!anew) return texts.notAnew
  return Buffer.compare(kept, anew) === 0 ? texts.sameAnew : texts.otherAnew
}

async function loadFonts(): Promise<ReportFonts> {
  const [regular, semiBold] = await Promise.all([loadFont('Regular'), loadFont('SemiBold')])
  return { regular, semiBold }
}

async function loadFont(weight: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(`public/fonts/SourceSans3-${weight}.ttf`))
}
