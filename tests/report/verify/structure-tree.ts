import { catalogOf, type Dictionary, dictionaryOf, follow, itemsOf, nameOf, numberOf, type RawPdf, textStringOf } from './raw-pdf.ts'
import type { PdfValue } from './raw-values.ts'

/** An element of the structure tree as the file has it. */
export interface TreeElement {
  readonly kind: 'element'
  readonly object: number
  readonly role: string
  /** Object it names as its parent. */
  readonly parent: number | undefined
  readonly alt: string | undefined
  readonly actualText: string | undefined
  /** Its attribute dictionaries as one. */
  readonly attributes: Dictionary
  readonly kids: readonly TreeKid[]
}

/** What stands below an element. */
export type TreeKid =
  | TreeElement
  | { readonly kind: 'mark'; readonly page: number | undefined; readonly id: number }
  | { readonly kind: 'object'; readonly object: number }
  | { readonly kind: 'broken'; readonly why: string }

/** The structure tree from its root elements down; empty when the file has none. Every element occurs once, so a loop ends as broken. */
export function readTree(pdf: RawPdf): readonly TreeKid[] {
  const root = dictionaryOf(pdf, catalogOf(pdf).get('StructTreeRoot'))
  const seen = new Set<number>()
  return itemsOf(pdf, root.get('K')).map((kid) => readKid(pdf, kid, undefined, seen))
}

function readKid(pdf: RawPdf, value: PdfValue, page: number | undefined, seen: Set<number>): TreeKid {
  const id = numberOf(pdf, value)
  if (id !== undefined) return { kind: 'mark', page, id }
  const entries = dictionaryOf(pdf, value)
  const type = nameOf(pdf, entries.get('Type'))
  const ownPage = referenceOf(entries.get('Pg')) ?? page
  if (type === 'MCR') return { kind: 'mark', page: ownPage, id: numberOf(pdf, entries.get('MCID')) ?? -1 }
  if (type === 'OBJR') return { kind: 'object', object: referenceOf(entries.get('Obj')) ?? -1 }
  if (value.kind !== 'reference') return { kind: 'broken', why: 'an element that is no object of its own' }
  if (seen.has(value.object)) return { kind: 'broken', why: `element ${value.object} stands twice in the tree` }
  seen.add(value.object)
  const role = nameOf(pdf, entries.get('S'))
  if (role === undefined) return { kind: 'broken', why: `element ${value.object} has no role` }
  return {
    kind: 'element',
    object: value.object,
    role,
    parent: referenceOf(entries.get('P')),
    alt: textStringOf(pdf, entries.get('Alt')),
    actualText: textStringOf(pdf, entries.get('ActualText')),
    attributes: new Map(attributeDictionaries(pdf, entries.get('A')).flatMap((dictionary) => [...dictionary])),
    kids: kidValues(pdf, entries.get('K')).map((kid) => readKid(pdf, kid, referenceOf(entries.get('Pg')), seen)),
  }
}

function attributeDictionaries(pdf: RawPdf, value: PdfValue | undefined): readonly Dictionary[] {
  const found = follow(pdf, value)
  if (found?.kind === 'dictionary') return [found.entries]
  return itemsOf(pdf, value).map((item) => dictionaryOf(pdf, item))
}

function kidValues(pdf: RawPdf, value: PdfValue | undefined): readonly PdfValue[] {
  return value?.kind === 'reference' ? [value] : itemsOf(pdf, value)
}

/** The object number of a reference; undefined for anything else. */
export function referenceOf(value: PdfValue | undefined): number | undefined {
  return value?.kind === 'reference' ? value.object : undefined
}

/** All elements, parents before children, in reading order. */
export function treeElementsIn(kids: readonly TreeKid[]): readonly TreeElement[] {
  return kids.flatMap((kid) => (kid.kind === 'element' ? [kid, ...treeElementsIn(kid.kids)] : []))
}

/** The elements right below. */
export function elementKidsOf({ kids }: TreeElement): readonly TreeElement[] {
  return kids.flatMap((kid) => (kid.kind === 'element' ? kid : []))
}
