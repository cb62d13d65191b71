import type { Table } from '../table.ts'
import { buildCodebook } from '../tables/codebook.ts'
import { buildContext } from '../tables/table-context.ts'
import type { TableInput } from '../tables/table-input.ts'
import { buildSharedConclusions } from './shared-conclusions.ts'
import { buildSharedAgreements, buildSharedPoints } from './shared-municipalities.ts'
import { buildSharedScores } from './shared-scores.ts'

/** How many organisations a shared figure is about at least (mission §0.10). */
export const defaultMinGroup = 3

/**
 * The fixed set of tables that may leave the insurer (mission §0.10): figures by region without small groups, and per municipality only
 * agreements and shared points. No table beyond these is ever shared, so there is nothing to work a hidden figure out from.
 */
export function buildSharedTables(input: TableInput, minGroup = defaultMinGroup): readonly Table[] {
  const context = buildContext(input)
  const tables = [
    buildSharedScores(context, minGroup),
    buildSharedConclusions(context, minGroup),
    buildSharedAgreements(context),
    buildSharedPoints(context),
  ]
  return [...tables, buildCodebook(context, tables)]
}
