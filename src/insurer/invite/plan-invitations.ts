import type { AllocationProblem } from '../../domain/allocation.ts'
import type { RegionTable } from '../../domain/region.ts'
import { failed, type Result, succeeded } from '../../domain/result.ts'
import { allocationColumns } from '../../texts/insurer-invite.ts'
import type { Register } from '../register.ts'
import { buildInvitations, type InviteSettings, type IssuedInvitation, issueIn, registerRowsOf } from './build-invitations.ts'
import { type DecisionsProblem, parseDecisions, writeDecisions } from './decisions-csv.ts'
import { buildLetter, type Letter, writeMailings } from './mailing.ts'
import { findDuplicates, parseAllocations } from './parse-allocations.ts'
import { type ProviderQuestion, resolveProviders } from './provider-names.ts'
import { parseRegister, type RegisterProblem, writeRegister } from './register-csv.ts'
import { isRevokedIn, type RegisterCounts, updateRegister } from './update-register.ts'

/** The names of the insurer's own files beside the invitations. */
export const inviteFileNames = {
  register: 'register.csv',
  decisions: 'aanbieders.csv',
  mailings: 'verzendlijst.csv',
  letters: 'uitnodigingen',
  reminders: 'herinneringen.csv',
} as const

/** Everything that decides which invitations there are; the texts are those of files, undefined where there is none yet. */
export interface InviteInput {
  readonly allocationsCsv: string
  readonly decisionsCsv: string | undefined
  readonly registerCsv: string | undefined
  readonly regions: RegionTable
  readonly settings: InviteSettings
  /** Address of the tool, to which links lead. */
  readonly baseUrl: string
  /** Organisations that are invited anew. */
  readonly reissue: readonly string[]
  readonly agreeToNames: boolean
}

/** A file to write, by its path in the folder. */
export interface InviteFile {
  readonly path: string
  readonly text: string
  /** It holds secrets of parties. */
  readonly isSecret: boolean
  /** Written over an older one without asking: it holds all that the older one held, or the change was asked for. */
  readonly mayReplace: boolean
}

/** What is to be written, and what it amounts to. */
export interface InvitePlan {
  readonly files: readonly InviteFile[]
  readonly letters: readonly Letter[]
  readonly counts: RegisterCounts & { readonly allocations: number }
  /** Organisations on the list whose invitation was revoked: they get none until they are invited anew. */
  readonly skipped: readonly string[]
}

/** Why there are no invitations. */
export type InviteProblem =
  | { readonly kind: 'allocations'; readonly problems: readonly AllocationProblem[] }
  | { readonly kind: 'questions'; readonly questions: readonly ProviderQuestion[]; readonly file: InviteFile }
  | { readonly kind: 'register'; readonly problem: RegisterProblem }
  | { readonly kind: 'decisions'; readonly problem: DecisionsProblem }
  | { readonly kind: 'unknown-organisation'; readonly organisation: string }

/** From the insurer's list to invitations, register and mailing: the same input gives the same files, to the byte. */
export async function planInvitations(input: InviteInput): Promise<Result<InvitePlan, InviteProblem>> {
  const { settings, regions } = input
  const parsed = parseAllocations(input.allocationsCsv, { columns: allocationColumns, regions, period: settings.period })
  if (!parsed.ok) return failed({ kind: 'allocations', problems: parsed.problem })
  const decisions = input.decisionsCsv === undefined ? succeeded([]) : parseDecisions(input.decisionsCsv)
  if (!decisions.ok) return failed({ kind: 'decisions', problem: decisions.problem })
  const register = input.registerCsv === undefined ? succeeded<Register>({ rows: [] }) : parseRegister(input.registerCsv)
  if (!register.ok) return failed({ kind: 'register', problem: register.problem })
  const resolved = resolveProviders(parsed.value, decisions.value, input.agreeToNames)
  const decisionsFile = { path: inviteFileNames.decisions, text: writeDecisions(resolved.decisions), isSecret: false, mayReplace: true }
  if (resolved.questions.length > 0) return failed({ kind: 'questions', questions: resolved.questions, file: decisionsFile })
  const duplicates = findDuplicates(resolved.allocations)
  if (duplicates.length > 0) return failed({ kind: 'allocations', problems: duplicates })

  const reissued = new Set(input.reissue)
  const issued = await buildInvitations(resolved.allocations, settings, (party, organisationKey) => {
    const last = issueIn(register.value, settings.period, party, organisationKey)
    return reissued.has(organisationKey) ? last + 1 : last
  })
  const unknown = input.reissue.find((organisation) => !issued.some(({ organisationKey }) => organisationKey === organisation))
  if (unknown !== undefined) return failed({ kind: 'unknown-organisation', organisation: unknown })
  // Also when the list or the date changed since, which makes it another invitation.
  const isWithdrawn = ({ invitation: { jti, period, party }, organisationKey }: IssuedInvitation) =>
    !reissued.has(organisationKey) && isRevokedIn(register.value, { jti, period, party, organisationKey })
  const withdrawn = new Set(issued.filter(isWithdrawn))
  const sent = issued.filter((invitation) => !withdrawn.has(invitation))
  const updated = updateRegister(register.value, { rows: sent.flatMap(registerRowsOf), reissued })
  const letters = await Promise.all(sent.map((invitation) => buildLetter(invitation, input.baseUrl)))
  const mayReplace = input.reissue.length > 0
  return succeeded({
    files: [
      ...letters.map(({ mailing, text }) => ({
        path: `${inviteFileNames.letters}/${mailing.fileName}`,
        text,
        isSecret: true,
        mayReplace: false,
      })),
      { path: inviteFileNames.mailings, text: writeMailings(letters.map(({ mailing }) => mailing)), isSecret: true, mayReplace },
      decisionsFile,
      // Last: what the register names has been written.
      { path: inviteFileNames.register, text: writeRegister(updated.register), isSecret: false, mayReplace },
    ],
    letters,
    counts: { ...updated.counts, allocations: resolved.allocations.length },
    skipped: [...withdrawn].map(({ invitation }) => invitation.organisation),
  })
}
