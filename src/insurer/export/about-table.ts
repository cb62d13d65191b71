import { columnTitles, tableTitles } from '../../texts/insurer-columns.ts'
import { aboutNames, audienceText } from '../../texts/insurer-exports.ts'
import type { About } from '../about.ts'
import type { Table } from '../table.ts'

/** What was made of what, as names and values; `minGroup` only where it holds. */
export function aboutRows(about: About): readonly (readonly [name: string, value: string])[] {
  const { asOf, bundles, inboxSha256, toolVersion, audience, minGroup } = about
  return [
    [aboutNames.asOf, asOf],
    [aboutNames.bundles, String(bundles)],
    [aboutNames.inboxSha256, inboxSha256],
    [aboutNames.toolVersion, toolVersion],
    [aboutNames.audience, audienceText(audience)],
    ...(minGroup === undefined ? [] : [[aboutNames.minGroup, String(minGroup)] as const]),
  ]
}

/** `over`: the same as a table, for outputs that have no other place for it. */
export function aboutTable(about: About): Table {
  return {
    name: 'over',
    title: tableTitles.over,
    columns: [
      { name: 'naam', title: columnTitles.naam, type: 'string' },
      { name: 'inhoud', title: columnTitles.inhoud, type: 'string' },
    ],
    rows: aboutRows(about),
    primaryKey: ['naam'],
    foreignKeys: [],
  }
}
