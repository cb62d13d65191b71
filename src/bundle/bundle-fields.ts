import { type BundleEntryName, type BundleField, type BundleFieldGroup, type BundleFieldKind, bundleFieldGroups } from '../domain/bundle.ts'
import { isRecord } from '../domain/unknown.ts'
import { answerGroups, groups, places } from './bundle-field-places.ts'
import type { InsurerFiles } from './write-bundle.ts'

/**
 * Every field of what goes to the insurer, group by group: made from the very documents that are written, so that "Versturen" shows
 * exactly what is in the file (formats §7). Given the manifest of the written bundle it names the entries too. Each leaf of the
 * documents is in one field; a leaf that no field names is a bug and throws.
 */
export function listBundleFields(files: Pick<InsurerFiles, 'recordJson' | 'confirmationsJson' | 'manifest'>): readonly BundleField[] {
  const fields = new Map<string, BundleField>()
  for (const leaf of leavesOfAll(files)) {
    const name = nameOf(leaf)
    const key = JSON.stringify([name.kind, name.subject, name.party])
    const field = fields.get(key) ?? { ...name, values: [], paths: [] }
    const isNew = !isSaidByName(leaf, name) && !field.values.includes(leaf.value)
    fields.set(key, { ...field, values: isNew ? [...field.values, leaf.value] : field.values, paths: [...field.paths, leaf.path] })
  }
  return bundleFieldGroups.flatMap((group) => [...fields.values()].filter((field) => field.group === group))
}

interface Leaf {
  readonly keys: readonly string[]
  /** The object or list in which each key stands, outermost first. */
  readonly holders: readonly object[]
  readonly value: string | number | null
  readonly path: string
}

function leavesOfAll({ recordJson, confirmationsJson, manifest }: Parameters<typeof listBundleFields>[0]): readonly Leaf[] {
  return [
    ...leavesOf('record.json', JSON.parse(recordJson)),
    ...leavesOf('confirmations.json', JSON.parse(confirmationsJson)),
    ...leavesOf('manifest.json', manifest),
  ]
}

function leavesOf(file: BundleEntryName, value: unknown, keys: readonly string[] = [], holders: readonly object[] = []): readonly Leaf[] {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, child]) => leavesOf(file, child, [...keys, key], [...holders, value]))
  }
  const path = `${file}#/${keys.join('/')}`
  if (value === null || typeof value === 'string' || typeof value === 'number') return [{ keys, holders, value, path }]
  throw new Error(`no field of this type: ${path}`)
}

/** The party or theme an object is of, where the field carries it already. */
function isSaidByName({ keys, value }: Leaf, { subject, party }: FieldName): boolean {
  const key = keys.at(-1)
  return (key === 'party' && value === party) || (key === 'id' && value === subject)
}

type FieldName = Pick<BundleField, 'group' | 'kind' | 'subject' | 'party'>

function nameOf(leaf: Leaf): FieldName {
  for (const [place, kind] of places) {
    const found = matchPlace(place.split('/'), leaf)
    if (found) return { group: groupOf(kind, found.party), kind, ...found }
  }
  throw new Error(`no field names ${leaf.path}`)
}

function groupOf(kind: BundleFieldKind, party: string | undefined): BundleFieldGroup {
  const group = groups[kind]
  if (group !== 'answers-of-party') return group
  return party === 'municipality' || party === 'provider' ? answerGroups[party] : answerGroups.together
}

/** Subject and party of a leaf that stands at the place; undefined when it stands elsewhere. */
function matchPlace(steps: readonly string[], { keys, holders }: Leaf): Pick<BundleField, 'subject' | 'party'> | undefined {
  const hasRest = steps.at(-1) === '*'
  const fixed = hasRest ? steps.slice(0, -1) : steps
  if (hasRest ? keys.length < fixed.length : keys.length !== fixed.length) return undefined
  let subject = ''
  let party: string | undefined
  for (const [index, step] of fixed.entries()) {
    const key = keys[index] ?? ''
    const item: unknown = Reflect.get(holders[index] ?? {}, key)
    if (step === '{number}') subject = String(Number(key) + 1)
    else if (step === '{subject}') subject = key
    else if (step === '{theme}') subject = wordIn(item, 'id')
    else if (step === '{whose}') party = wordIn(item, 'party')
    else if (step === '{party}') party = key
    else if (step !== '{item}' && step !== key) return undefined
  }
  return party === undefined ? { subject } : { subject, party }
}

function wordIn(item: unknown, key: string): string {
  return isRecord(item) ? String(item[key]) : ''
}
