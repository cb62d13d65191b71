import { type Register, type RegisterRow, sortedRegister } from '../register.ts'

/** What was asked of the register besides adding: organisations that are invited anew, whose earlier invitations are withdrawn. */
export interface RegisterChange {
  readonly rows: readonly RegisterRow[]
  readonly reissued: ReadonlySet<string>
}

/** How many invitations an update made, found again, replaced and left withdrawn. */
export interface RegisterCounts {
  readonly added: number
  readonly unchanged: number
  readonly replaced: number
  readonly revoked: number
}

/**
 * The register with these invitations in it. Nothing is ever taken out: an earlier invitation of the same organisation and period is
 * replaced (what was confirmed with it counts), or revoked when the organisation is invited anew. A revoked one stays revoked. The
 * same invitations again change nothing.
 */
export function updateRegister(
  register: Register,
  { rows, reissued }: RegisterChange,
): { readonly register: Register; readonly counts: RegisterCounts } {
  const before = new Map(register.rows.map((row) => [rowKeyOf(row), row]))
  const current = new Set(rows.map(({ jti }) => jti))
  const invited = new Set(rows.map(inviteeOf))
  const kept = register.rows.map((row): RegisterRow => {
    if (row.state === 'revoked' || !invited.has(inviteeOf(row))) return row
    if (current.has(row.jti)) return { ...row, state: 'valid' }
    return { ...row, state: reissued.has(row.organisationKey) ? 'revoked' : 'replaced' }
  })
  const added = rows.filter((row) => !before.has(rowKeyOf(row)))
  const changed = (state: RegisterRow['state']) =>
    countInvitations(kept.filter((row) => row.state === state && before.get(rowKeyOf(row))?.state !== state))
  return {
    register: sortedRegister({ rows: [...kept, ...added] }),
    counts: {
      added: countInvitations(added),
      unchanged: current.size - countInvitations(added),
      replaced: changed('replaced'),
      revoked: changed('revoked'),
    },
  }
}

/**
 * The register with this invitation, or every invitation of this organisation, revoked: nothing confirmed with it counts any more.
 * `count` is how many were not revoked before; undefined when nothing in the register goes by that name.
 */
export function revokeInvitations(
  register: Register,
  jtiOrOrganisation: string,
): { readonly register: Register; readonly count: number } | undefined {
  const isMeant = (row: RegisterRow) => row.jti === jtiOrOrganisation || row.organisationKey === jtiOrOrganisation
  const meant = register.rows.filter(isMeant)
  if (meant.length === 0) return undefined
  return {
    register: sortedRegister({ rows: register.rows.map((row) => (isMeant(row) ? { ...row, state: 'revoked' } : row)) }),
    count: countInvitations(meant.filter(({ state }) => state !== 'revoked')),
  }
}

/**
 * True when this invitation was revoked, or the newest ones of its organisation for the period were: then there is none until the
 * organisation is invited anew, whatever changed in the list.
 */
export function isRevokedIn(register: Register, invited: Pick<RegisterRow, 'jti' | 'period' | 'party' | 'organisationKey'>): boolean {
  const { period, party, organisationKey } = invited
  const own = register.rows.filter((row) => row.period === period && row.party === party && row.organisationKey === organisationKey)
  const same = own.filter(({ jti }) => jti === invited.jti)
  const newest = Math.max(...own.map(({ issue }) => issue))
  const asked = same.length > 0 ? same : own.filter(({ issue }) => issue === newest)
  return asked.some(({ state }) => state === 'revoked') && asked.every(({ state }) => state !== 'valid')
}

function countInvitations(rows: readonly RegisterRow[]): number {
  return new Set(rows.map(({ jti }) => jti)).size
}

function rowKeyOf({ jti, evaluation }: RegisterRow): string {
  return `${jti}\0${evaluation.id}`
}

function inviteeOf({ period, party, organisationKey }: RegisterRow): string {
  return [period, party, organisationKey].join('\0')
}
