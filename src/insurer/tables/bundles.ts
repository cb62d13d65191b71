import { parties } from '../../domain/party.ts'
import { refusalTexts } from '../../texts/insurer-intake.ts'
import { evidenceCodes, judgementCodes, meetingFormCodes, modeCodes, outcomeCodes, partyCodes } from '../../texts/insurer-tables.ts'
import { evidenceOf } from '../accepted-bundle.ts'
import { groupBy, sortBy } from '../group-by.ts'
import type { Table } from '../table.ts'
import { buildTable, coded, column, flag, pointsAt } from './columns.ts'
import { yes } from './shared-columns.ts'
import { bundleIdOf, type PlacedBundle, periodCells, type TableContext } from './table-context.ts'

/** `bundels`: a row for each bundle that intake let in, with its place among the revisions; also the dimension of all other tables. */
export function buildBundles({ listed, input }: TableContext): Table {
  return buildTable({
    name: 'bundels',
    columns: [
      column('bundel_id'),
      column('evaluatie_id'),
      column('revisie', 'integer'),
      column('vorige_bundel_id'),
      flag('actueel'),
      flag('meegeteld'),
      flag('vervangen'),
      flag('vertakking'),
      coded('status', 'bundleStatus'),
      coded('bewijs', 'bewijs'),
      column('periode'),
      column('jaar', 'integer'),
      column('halfjaar', 'integer'),
      column('regio_id'),
      column('regio'),
      column('gemeente_id'),
      column('gemeente'),
      column('gemeente_code_opgave'),
      column('gemeente_opgave'),
      column('namens'),
      column('aanbieder_id'),
      column('aanbieder'),
      coded('wijze', 'wijze'),
      coded('schrijver', 'partij'),
      coded('afzender', 'partij'),
      column('enquete_versie'),
      column('verwacht_op', 'date'),
      column('vastgesteld_op', 'date'),
      column('gesprek_datum', 'date'),
      coded('gesprek_vorm', 'gesprek_vorm'),
      column('aanwezig_gemeente', 'integer'),
      column('aanwezig_aanbieder', 'integer'),
      column('aanwezig_anders', 'integer'),
      coded('oordeel', 'oordeel'),
      coded('uitkomst_gemeente', 'outcome'),
      coded('uitkomst_aanbieder', 'outcome'),
      column('opmerking_gemeente'),
      column('opmerking_aanbieder'),
      column('app_versie'),
      column('sha256'),
      column('peildatum', 'date'),
    ],
    rows: listed.map((placed) => bundleRow(placed, input.asOf)),
    primaryKey: ['bundel_id'],
    foreignKeys: [pointsAt('gemeenten', 'gemeente_id'), pointsAt('aanbieders', 'aanbieder_id')],
  })
}

function bundleRow(placed: PlacedBundle, asOf: string) {
  const { bundle, id, municipality, regionId, municipalityId, providerId, version } = placed
  const { record, manifest, confirmations } = bundle
  const { evaluation, meeting } = record
  const [gemeente, aanbieder] = parties.map((party) => confirmations.find((word) => word.party === party))
  const present = (party: string) => meeting.present.filter((attendee) => attendee.party === party).length
  return {
    bundel_id: id,
    evaluatie_id: evaluation.id,
    revisie: record.revision,
    vorige_bundel_id: manifest.parent === undefined ? null : bundleIdOf(manifest.parent),
    actueel: yes(placed.current),
    meegeteld: yes(placed.counted),
    vervangen: yes(bundle.superseded),
    vertakking: yes(bundle.fork),
    status: bundle.status === 'accepted' ? 'aanvaard' : 'niet_bewezen',
    bewijs: evidenceCodes[evidenceOf(bundle)],
    periode: evaluation.period,
    ...periodCells(evaluation.period),
    regio_id: regionId,
    regio: evaluation.region.name,
    gemeente_id: municipalityId,
    gemeente: municipality.name,
    gemeente_code_opgave: evaluation.municipality.code,
    gemeente_opgave: evaluation.municipality.name,
    namens: evaluation.covers.length === 0 ? null : evaluation.covers.map(({ code, name }) => code ?? name).join(' '),
    aanbieder_id: providerId,
    aanbieder: evaluation.provider.name,
    wijze: modeCodes[evaluation.mode],
    schrijver: partyCodes[evaluation.writer],
    afzender: partyCodes[record.sender],
    enquete_versie: version,
    verwacht_op: evaluation.dueOn ?? null,
    vastgesteld_op: record.frozenAt.slice(0, 10),
    gesprek_datum: meeting.date,
    gesprek_vorm: meetingFormCodes[meeting.form],
    aanwezig_gemeente: present('municipality'),
    aanwezig_aanbieder: present('provider'),
    aanwezig_anders: present('other'),
    oordeel: judgementCodes[meeting.judgement],
    uitkomst_gemeente: gemeente ? outcomeCodes[gemeente.outcome] : null,
    uitkomst_aanbieder: aanbieder ? outcomeCodes[aanbieder.outcome] : null,
    opmerking_gemeente: gemeente?.text ?? null,
    opmerking_aanbieder: aanbieder?.text ?? null,
    app_versie: manifest.appVersion,
    sha256: bundle.sha256,
    peildatum: asOf,
  }
}

/** `geweigerd`: a row for each different file that intake refused. File names stay in the list of intake: the same file may come twice. */
export function buildRefused({ input }: TableContext): Table {
  const refused = [
    ...groupBy(
      input.inbox.filter(({ status }) => status === 'refused'),
      ({ sha256 }) => sha256,
    ).values(),
  ]
  return buildTable({
    name: 'geweigerd',
    columns: [column('sha256'), column('reden'), column('reden_tekst'), column('peildatum', 'date')],
    rows: sortBy(
      refused.flatMap((same) => sortBy(same, ({ problem }) => problem ?? '').slice(0, 1)),
      ({ sha256 }) => sha256,
    ).map(({ sha256, problem }) => ({
      sha256,
      reden: problem ?? null,
      reden_tekst: problem === undefined ? null : refusalTextOf(problem),
      peildatum: input.asOf,
    })),
    primaryKey: ['sha256'],
  })
}

/** Null for a word that only a newer intake knows. */
function refusalTextOf(problem: string): string | null {
  // Object.keys of a record gives exactly its keys.
  const kinds = Object.keys(refusalTexts) as readonly (keyof typeof refusalTexts)[]
  const known = kinds.find((kind) => kind === problem)
  return known === undefined ? null : refusalTexts[known]
}
