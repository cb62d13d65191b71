import type { ProviderRef } from '../../domain/evaluation.ts'
import type { MunicipalityRef } from '../../domain/region.ts'
import { schemeCodes } from '../../texts/insurer-tables.ts'
import { municipalityIdOf } from '../divisions.ts'
import { groupBy, sortBy } from '../group-by.ts'
import type { Table } from '../table.ts'
import { buildTable, coded, column } from './columns.ts'
import { providerIdOf, type TableContext } from './table-context.ts'

/** `aanbieders`: a row for each provider that is expected or came in; one code is one provider, however its name is written. */
export function buildProviders({ listed, input }: TableContext): Table {
  const registered = (input.register?.rows ?? []).map(({ evaluation }) => evaluation.provider)
  const sent = listed.map(({ bundle }) => bundle.record.evaluation.provider)
  const byId = groupBy<ProviderRef, string>([...registered, ...sent], providerIdOf)
  const registeredNames = groupBy<ProviderRef, string>(registered, providerIdOf)
  return buildTable({
    name: 'aanbieders',
    columns: [
      column('aanbieder_id'),
      coded('soort_code', 'soort_code'),
      column('code'),
      column('aanbieder'),
      column('andere_namen'),
      column('peildatum', 'date'),
    ],
    rows: sortBy([...byId], ([id]) => id).map(([id, refs]) => {
      const [name = ''] = namesOf(registeredNames.get(id) ?? refs)
      const others = namesOf(refs).filter((other) => other !== name)
      const [first] = refs
      return {
        aanbieder_id: id,
        soort_code: schemeCodes[first?.scheme ?? 'none'],
        code: first?.scheme === 'none' ? null : (first?.value ?? null),
        aanbieder: name,
        andere_namen: others.length === 0 ? null : others.join(' | '),
        peildatum: input.asOf,
      }
    }),
    primaryKey: ['aanbieder_id'],
  })
}

/** `gemeenten`: every municipality of the list, and those beyond it that are expected or came in. */
export function buildMunicipalities({ listed, input, municipalities, placeOf }: TableContext): Table {
  const registered = (input.register?.rows ?? []).flatMap(({ evaluation }) => [evaluation.municipality, ...evaluation.covers])
  const sent = listed.flatMap(({ bundle: { record } }) => [record.evaluation.municipality, ...record.evaluation.covers])
  const all = new Map<string, MunicipalityRef>()
  const candidates = sortBy([...registered, ...sent, ...[...registered, ...sent].map(placeOf)], ({ name }) => name)
  for (const municipality of [...municipalities.values(), ...candidates]) {
    const id = municipalityIdOf(municipality)
    if (!all.has(id)) all.set(id, { code: municipality.code, name: municipality.name })
  }
  return buildTable({
    name: 'gemeenten',
    columns: [
      column('gemeente_id'),
      column('gemeente'),
      column('code'),
      column('regio_id'),
      column('opgeheven_op', 'date'),
      column('opgegaan_in'),
      column('peildatum', 'date'),
    ],
    rows: sortBy([...all], ([id]) => id).map(([id, { code, name }]) => {
      const known = code === null ? undefined : municipalities.get(code)
      return {
        gemeente_id: id,
        gemeente: name,
        code,
        regio_id: known === undefined ? null : known.regions.join(' '),
        opgeheven_op: known?.dissolvedOn ?? null,
        opgegaan_in: known === undefined || known.mergedInto.length === 0 ? null : known.mergedInto.join(' '),
        peildatum: input.asOf,
      }
    }),
    primaryKey: ['gemeente_id'],
  })
}

/** The names in use, the most used first; of two used as often the first by letter. */
function namesOf(refs: readonly { readonly name: string }[]): readonly string[] {
  const counts = groupBy(refs, ({ name }) => name.trim())
  return sortBy([...counts], ([name, uses]) => `${String(1e9 - uses.length).padStart(10, '0')}\0${name}`).map(([name]) => name)
}
