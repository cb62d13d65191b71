import type { InsurerPublic } from '../domain/invitation.ts'
import validateInsurerPublic from './insurer-public.schema.json?validator'
import { parserOf } from './parser.ts'

/** Checks insurer.json, the public part of the insurer's keys, against its schema. */
export const parseInsurerPublic = parserOf<InsurerPublic>(validateInsurerPublic)
