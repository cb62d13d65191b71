import { createHmac, timingSafeEqual } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createAgeReader } from '../../src/bundle/age/decrypt.ts'
import { provenWordsOf } from '../../src/bundle/invitation/proof.ts'
import { groupBy } from '../../src/insurer/group-by.ts'
import type { ReportFonts } from '../../src/insurer/intake/insurer-report.ts'
import type { IntakeMeans } from '../../src/insurer/intake/take-in.ts'
import type { Register } from '../../src/insurer/register.ts'
import { loadAllSurveys } from '../../src/survey/published.ts'
import { nodeIdentityOf } from './node-identity.ts'
import { nodeReadingTools } from './node-reading-tools.ts'

/** What judges; where archives are kept is not a part of it. */
export type JudgingMeans = Omit<IntakeMeans, 'keep'>

/** What decides how a file is judged, in a form that another thread can get. */
export interface IntakeSettings {
  readonly out: string
  readonly identities: readonly string[]
  readonly masterKey: Uint8Array
  readonly register: Register
  readonly acceptsExpired: boolean
  /** The version of the tool whose reports are made anew and compared; absent: reports are not looked into. */
  readonly reportsOf?: string
}

/** Everything that intake needs, by Node's own means; what is let in is kept batch by batch (`takeInBatch`). */
export async function intakeMeansOf(settings: Omit<IntakeSettings, 'out'>): Promise<JudgingMeans> {
  const { masterKey, register, acceptsExpired, reportsOf } = settings
  const secrets = new Map<string, Buffer>()
  const reports = reportsOf === undefined ? undefined : { version: reportsOf, fonts: await readReportFonts(), ...(await loadReports()) }
  return {
    openAge: await createAgeReader(await Promise.all(settings.identities.map(nodeIdentityOf))),
    tools: nodeReadingTools,
    invitations: {
      rowsOf: groupBy(register.rows, ({ jti }) => jti),
      evaluations: new Set(register.rows.map(({ evaluation }) => evaluation.id)),
      isProven: (jti, { proof, ...statement }) => {
        const secret = secrets.get(jti) ?? hmacOf(masterKey, jti)
        secrets.set(jti, secret)
        const [own, given] = [hmacOf(secret, provenWordsOf(statement)), Buffer.from(proof, 'hex')]
        return own.length === given.length && timingSafeEqual(own, given)
      },
      acceptsExpired,
    },
    surveys: new Map((await loadAllSurveys()).map(({ survey }) => [survey.sha256, survey])),
    ...(reports ? { isOwnReport: (bundle, survey) => reports.isOwnReport(bundle, survey, reports.fonts, reports.version) } : {}),
  }
}

/** What draws reports takes memory in every thread, and most runs never ask for it. */
function loadReports() {
  return import('../../src/insurer/intake/insurer-report.ts')
}

/** The same HMAC as Web Crypto gives, without waiting for it. */
function hmacOf(key: Uint8Array, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}

/** The fonts of the report from the folder of the app. */
export async function readReportFonts(): Promise<ReportFonts> {
  const [regular, semiBold] = await Promise.all(['Regular', 'SemiBold'].map((weight) => readFile(`public/fonts/SourceSans3-${weight}.ttf`)))
  if (regular === undefined || semiBold === undefined) throw new Error('two fonts were read')
  return { regular: new Uint8Array(regular), semiBold: new Uint8Array(semiBold) }
}
