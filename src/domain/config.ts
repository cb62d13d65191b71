import { formatVersion } from './format-version.ts'
import type { InvitationKey } from './invitation.ts'
import type { Period } from './period.ts'

/** Addresses, links and periods of whoever hosts the tool: public/config.json (formats §11). */
export interface Config {
  readonly formatVersion: number
  /** Whom to contact where there are no agreements on paper (R43). */
  readonly noAgreementsContact: Contact
  /** Whom to ask for help with the tool (R58). */
  readonly helpContact: Contact
  /** Where the bundle goes. Without e-mail and address the reader's own contact person at that organisation. */
  readonly delivery: { readonly name: string; readonly email: string | null; readonly url: string | null }
  /** Periods that a new evaluation may be about, in the order in which they are offered. */
  readonly periods: readonly Period[]
  /** The purchasing framework on the insurer's website (R42); null when its address is not known. */
  readonly frameworkUrl: string | null
  /** Whose signature makes an invitation genuine (formats §6); empty where nobody invites. */
  readonly invitationKeys: readonly InvitationKey[]
}

/** Whom to ask; null where the host gave no address or number. */
export interface Contact {
  readonly name: string
  readonly email: string | null
  readonly phone: string | null
}

/** Why config.json could not be used; the default is in use then. `at` is a JSON pointer into it. */
export type ConfigProblem =
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'not-json' }
  | { readonly kind: 'invalid'; readonly at: string }

/** The configuration in use, and why it is not the one of the host. */
export interface LoadedConfig {
  readonly config: Config
  readonly problem?: ConfigProblem
}

/** In use when config.json is missing or broken, so that it never stops the start. */
export const defaultConfig: Config = {
  formatVersion,
  noAgreementsContact: { name: 'Zilveren Kruis', email: 'strategiegemeenten@zilverenkruis.nl', phone: null },
  helpContact: { name: 'Zilveren Kruis', email: 'strategiegemeenten@zilverenkruis.nl', phone: null },
  delivery: { name: 'Zilveren Kruis', email: null, url: null },
  // Periods in the form that parsePeriod accepts.
  periods: ['2018-1' as Period, '2018-2' as Period],
  frameworkUrl: null,
  invitationKeys: [],
}
