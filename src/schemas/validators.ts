import type { BundleManifest, ConfirmationsDocument } from '../domain/bundle.ts'
import type { PrivateDocument, RecordDocument } from '../domain/record.ts'
import validateConfirmations from './confirmations.schema.json?validator'
import validateEnvelope from './envelope.schema.json?validator'
import type { Envelope } from './envelope.ts'
import validateManifest from './manifest.schema.json?validator'
import { parserOf } from './parser.ts'
import validatePrivate from './private.schema.json?validator'
import validateRecord from './record.schema.json?validator'

/** Checks record.json against its schema (formats §4). */
export const parseRecord = parserOf<RecordDocument>(validateRecord)

/** Checks private.json against its schema (formats §4). */
export const parsePrivate = parserOf<PrivateDocument>(validatePrivate)

/** Checks confirmations.json against its schema (formats §7). */
export const parseConfirmations = parserOf<ConfirmationsDocument>(validateConfirmations)

/** Checks manifest.json against its schema (formats §7). */
export const parseManifest = parserOf<BundleManifest>(validateManifest)

/** Checks the envelope of a .wgw file against its schema; head and body are still text (formats §5). */
export const parseEnvelope = parserOf<Envelope>(validateEnvelope)
