import type { Config } from '../domain/config.ts'
import { type Result, succeeded } from '../domain/result.ts'
import validateConfig from './config.schema.json?validator'
import { parserOf, type SchemaProblem } from './parser.ts'

/** Checks public/config.json against its schema. Apart from the other validators, as every start needs it. */
export function parseConfig(value: unknown): Result<Config, SchemaProblem> {
  const parsed = parseWritten(value)
  return parsed.ok ? succeeded({ ...parsed.value, invitationKeys: parsed.value.invitationKeys ?? [] }) : parsed
}

/** A host from before the invitations has no keys in its file. */
type WrittenConfig = Omit<Config, 'invitationKeys'> & Partial<Pick<Config, 'invitationKeys'>>

const parseWritten = parserOf<WrittenConfig>(validateConfig)
