import type { Period } from '../../../src/domain/period.ts'
import { type InviteInput, type InvitePlan, planInvitations } from '../../../src/insurer/invite/plan-invitations.ts'
import { loadRegions } from '../../../src/survey/published-regions.ts'
import { masterKey, recipients, signingKey, trusted } from '../../bundle/invitation/sample.ts'

const [key] = trusted
if (key === undefined) throw new Error('the sample has a key')

export const head =
  'gemeentecode;gemeente;mede namens;regio;codesoort;code;aanbieder;contact gemeente;e-mail gemeente;contact aanbieder;e-mail aanbieder'

/** A list with these lines; cells that are left out at the end are empty. */
export function list(...lines: readonly string[]): string {
  return [head, ...lines.map((line) => line + ';'.repeat(10 - line.split(';').length + 1))].join('\r\n')
}

export const haarlem = 'GM0392;Haarlem;Heemstede;;agb;01234567;Thuiszorg Voorbeeld;An de Vries;an@example.nl;;info@tv.example.nl'
export const velsen = 'GM0453;Velsen;;;agb;01234567;Thuiszorg Voorbeeld;;zorg@example.nl;Piet;piet@tv.example.nl'
export const zuid = 'GM0392;Haarlem;;;kvk;12345678;Zorg Zuid;Bo;bo@example.nl'

export const regions = await loadRegions()

/** What an insurer would give, for this list. */
export function input(allocationsCsv: string, more: Partial<InviteInput> = {}): InviteInput {
  return {
    allocationsCsv,
    decisionsCsv: undefined,
    registerCsv: undefined,
    regions,
    settings: {
      // A period in the form that parsePeriod accepts.
      period: '2018-2' as Period,
      dueOn: '2019-01-15',
      issuedOn: '2018-11-01',
      survey: { id: 'evaluation', version: '2018.1', sha256: 'ab'.repeat(32) },
      insurer: {
        format: 'wgw-insurer',
        formatVersion: 1,
        name: 'Zorgverzekeraar Voorbeeld',
        invitationKey: key ?? { kid: '', x: '' },
        recipients,
        sendTo: { name: 'Zorgverzekeraar Voorbeeld', email: 'evaluatie@example.nl', url: null },
      },
      signingKey,
      masterKey,
    },
    baseUrl: 'https://example.nl/wijkgericht/',
    reissue: [],
    agreeToNames: false,
    ...more,
  }
}

/** The plan for a list that is in order. */
export async function planned(allocationsCsv: string, more: Partial<InviteInput> = {}): Promise<InvitePlan> {
  const plan = await planInvitations(input(allocationsCsv, more))
  if (!plan.ok) throw new Error(JSON.stringify(plan.problem))
  return plan.value
}

/** The text of a file in a plan. */
export function fileOf(plan: InvitePlan, path: string): string {
  const file = plan.files.find((found) => found.path === path)
  if (!file) throw new Error(`no file ${path}`)
  return file.text
}
