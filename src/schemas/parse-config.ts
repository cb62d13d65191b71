import type { Config } from '../domain/config.ts'
import validateConfig from './config.schema.json?validator'
import { parserOf } from './parser.ts'

/** Checks public/config.json against its schema. Apart from the other validators, as every start needs it. */
export const parseConfig = parserOf<Config>(validateConfig)
