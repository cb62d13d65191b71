import type { Invitation } from '../domain/invitation.ts'
import validateInvitation from './invitation.schema.json?validator'
import { parserOf } from './parser.ts'

/** Checks the payload of an invitation against its schema (formats §6). Apart from the other validators, as only who is invited needs it. */
export const parseInvitation = parserOf<Invitation>(validateInvitation)
