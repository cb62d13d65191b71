import type { Check, Inspected } from './inspected.ts'
import { catalogOf, dictionaryOf, itemsOf, nameOf, numberOf, type RawPdf, textStringOf } from './raw-pdf.ts'
import { referenceOf, type TreeElement } from './structure-tree.ts'

/** Every id of marked content stands exactly once in the tree, under an element of its own role, and nothing is marked inside a mark. */
export const checkMarks: Check = ({ pages, tree, elements }) => {
  const placed = elements.flatMap((element) => element.kids.flatMap((kid) => (kid.kind === 'mark' ? { ...kid, element } : [])))
  const stray = tree.filter(({ kind }) => kind !== 'element').map(({ kind }) => `${kind} right below the root of the tree`)
  const dangling = placed
    .filter(({ page, id }) => !pages.some(({ object, marks }) => object === page && marks.some((mark) => mark.id === id)))
    .map(({ page, id, element }) => `${element.role} ${element.object} points to mark ${id} of page object ${page}, which is not there`)
  const drawn = pages.flatMap(({ object, marks }, index) =>
    marks.flatMap(({ id, role }) => {
      const owners = placed.filter((place) => place.page === object && place.id === id)
      const where = `page ${index + 1}, mark ${id} (${role})`
      if (owners.length !== 1) return [`${where} stands ${owners.length} times in the tree`]
      return owners[0]?.element.role === role ? [] : [`${where} is a ${owners[0]?.element.role} in the tree`]
    }),
  )
  const twice = pages.flatMap(({ marks }, index) =>
    new Set(marks.map(({ id }) => id)).size === marks.length ? [] : [`page ${index + 1} uses an id twice`],
  )
  return [...stray, ...dangling, ...drawn, ...twice, ...pages.flatMap(({ faults }) => faults), ...brokenKids(elements)]
}

function brokenKids(elements: readonly TreeElement[]): readonly string[] {
  return elements.flatMap(({ kids }) => kids.flatMap((kid) => (kid.kind === 'broken' ? kid.why : [])))
}

/** Whatever paints is content of an element or an artifact. */
export const checkUntagged: Check = ({ pages }) =>
  pages.flatMap(({ strays }, index) => strays.map((operator) => `page ${index + 1}: ${operator} outside all marked content`))

/** From a page or annotation, by its key, the parent tree leads back to the element that has it. */
export const checkParentTree: Check = ({ pdf, pages, elements }) => {
  const root = dictionaryOf(pdf, catalogOf(pdf).get('StructTreeRoot'))
  const entries = parentTreeOf(pdf)
  const fromPages = pages.flatMap(({ object, marks }, index) => {
    const key = numberOf(pdf, dictionaryOf(pdf, { kind: 'reference', object }).get('StructParents'))
    const owners = key === undefined ? undefined : itemsOf(pdf, entries.get(key)).map(referenceOf)
    if (!owners) return [`page ${index + 1} has no key in the parent tree`]
    if (owners.length !== marks.length) return [`page ${index + 1} has ${marks.length} marks and ${owners.length} parents`]
    return marks.flatMap(({ id }) => {
      const real = elements.find(({ kids }) => kids.some((kid) => kid.kind === 'mark' && kid.page === object && kid.id === id))
      return real?.object === owners[id] ? [] : [`page ${index + 1}, mark ${id}: its parent is ${real?.object}, not ${owners[id]}`]
    })
  })
  const fromLinks = annotationsOf(pdf).flatMap(({ object, entries: annotation }) => {
    const key = numberOf(pdf, annotation.get('StructParent'))
    const real = elements.find(({ kids }) => kids.some((kid) => kid.kind === 'object' && kid.object === object))
    return key !== undefined && real && referenceOf(entries.get(key)) === real.object ? [] : [`annotation ${object} has the wrong parent`]
  })
  const nextKey = numberOf(pdf, root.get('ParentTreeNextKey')) ?? 0
  const beyond = [...entries.keys()].filter((key) => key >= nextKey).map((key) => `key ${key} is not below the next key ${nextKey}`)
  return [...fromPages, ...fromLinks, ...beyond]
}

function parentTreeOf(pdf: RawPdf) {
  const root = dictionaryOf(pdf, catalogOf(pdf).get('StructTreeRoot'))
  const numbers = itemsOf(pdf, dictionaryOf(pdf, root.get('ParentTree')).get('Nums'))
  const pairs = numbers.flatMap((value, index) => {
    const key = index % 2 === 0 ? numberOf(pdf, value) : undefined
    const target = numbers[index + 1]
    return key === undefined || !target ? [] : [[key, target] as const]
  })
  return new Map(pairs)
}

const inside: Readonly<Record<string, readonly string[]>> = {
  Document: ['H1', 'H2', 'H3', 'P', 'L', 'Table', 'Figure'],
  L: ['LI'],
  LI: ['Lbl', 'LBody'],
  Table: ['THead', 'TBody'],
  THead: ['TR'],
  TBody: ['TR'],
  TR: ['TH', 'TD'],
}
const leaves = ['H1', 'H2', 'H3', 'P', 'Lbl', 'LBody', 'TH', 'TD', 'Link', 'Figure']

/** One Document, every role known and at home where it stands, every element pointing back to the one above it. */
export const checkStructure: Check = ({ pdf, tree, elements }) => {
  const [root, ...more] = tree
  if (root?.kind !== 'element' || root.role !== 'Document' || more.length > 0) return ['the tree is not one Document']
  const rootReference = referenceOf(catalogOf(pdf).get('StructTreeRoot'))
  return elements.flatMap((element) => {
    const children = element.kids.flatMap((kid) => (kid.kind === 'element' ? kid : []))
    const allowed = inside[element.role] ?? (leaves.includes(element.role) ? ['Link'] : undefined)
    const ownMarks = element.kids.filter(({ kind }) => kind === 'mark').length
    return [
      ...(allowed ? [] : [`${element.role} is not a role that a report uses`]),
      ...children.filter(({ role }) => allowed && !allowed.includes(role)).map(({ role }) => `${role} inside ${element.role}`),
      ...children.filter(({ parent }) => parent !== element.object).map(({ object }) => `element ${object} names another parent`),
      ...(element.role in inside && ownMarks > 0 ? [`${element.role} ${element.object} holds content of its own`] : []),
      ...(element === root && element.parent !== rootReference ? ['the Document does not point to the root'] : []),
    ]
  })
}

/** Exactly one H1, first; no level is skipped on the way down. */
export const checkHeadings: Check = ({ elements }) => {
  const levels = elements.flatMap(({ role }) => (/^H\d$/.test(role) ? Number(role.slice(1)) : []))
  const skipped = levels.flatMap((level, index) =>
    level > (levels[index - 1] ?? 0) + 1 ? [`H${level} after H${levels[index - 1] ?? 0}`] : [],
  )
  return [...skipped, ...(levels.filter((level) => level === 1).length === 1 ? [] : ['there is not exactly one H1'])]
}

/** Every header cell says of what it is the header; each row of a head has only such cells, each other row starts with one. */
export const checkTableHeaders: Check = ({ pdf, elements }) =>
  elements.flatMap(({ role, object, attributes, kids }) => {
    const cells = kids.flatMap((kid) => (kid.kind === 'element' ? kid : []))
    const scope = nameOf(pdf, attributes.get('Scope'))
    if (role === 'TH' && scope !== 'Row' && scope !== 'Column') return [`TH ${object} has no scope`]
    if (role === 'TR' && cells[0]?.role !== 'TH') return [`row ${object} does not start with its header`]
    if (role === 'THead' && cells.some((row) => row.kids.some((cell) => cell.kind === 'element' && cell.role !== 'TH'))) {
      return [`head ${object} has a cell that is no header`]
    }
    return []
  })

/** Every row of a table is as wide as the others, counting what spans several columns or rows. */
export const checkTableCells: Check = ({ pdf, elements }) =>
  elements
    .filter(({ role }) => role === 'Table')
    .flatMap((table) => {
      const rows = elementsBelow(table, 'TR')
      const widths = rows.map(() => 0)
      rows.forEach((row, index) => {
        for (const cell of row.kids) {
          if (cell.kind !== 'element') continue
          const columns = numberOf(pdf, cell.attributes.get('ColSpan')) ?? 1
          const height = numberOf(pdf, cell.attributes.get('RowSpan')) ?? 1
          for (let down = 0; down < height; down += 1) widths[index + down] = (widths[index + down] ?? 0) + columns
        }
      })
      return new Set(widths).size === 1 && widths.length === rows.length
        ? []
        : [`table ${table.object} has rows of ${widths.join(', ')} cells`]
    })

function elementsBelow(element: TreeElement, role: string): readonly TreeElement[] {
  return element.kids.flatMap((kid) => (kid.kind === 'element' ? [...(kid.role === role ? [kid] : []), ...elementsBelow(kid, role)] : []))
}

/** Every figure says in words what it shows, and where it stands. */
export const checkFigures: Check = ({ pdf, elements }) =>
  elements
    .filter(({ role }) => role === 'Figure')
    .flatMap(({ object, alt, attributes }) => [
      ...(alt?.trim() ? [] : [`figure ${object} has no text`]),
      ...(itemsOf(pdf, attributes.get('BBox')).length === 4 ? [] : [`figure ${object} has no place`]),
    ])

/** Every annotation is a link in the tree, prints, and says where it goes; every Link has its annotation. */
export const checkLinks: Check = ({ pdf, elements }) => [
  ...annotationsOf(pdf).flatMap(({ object, entries }) => {
    const owners = elements.filter(({ kids }) => kids.some((kid) => kid.kind === 'object' && kid.object === object))
    return [
      ...(nameOf(pdf, entries.get('Subtype')) === 'Link' ? [] : [`annotation ${object} is no link`]),
      ...(textStringOf(pdf, entries.get('Contents'))?.trim() ? [] : [`link ${object} has no contents`]),
      ...(((numberOf(pdf, entries.get('F')) ?? 0) & 4) === 4 ? [] : [`link ${object} does not print`]),
      ...(owners.length === 1 && owners[0]?.role === 'Link' ? [] : [`annotation ${object} is not in one Link of the tree`]),
    ]
  }),
  ...elements
    .filter(({ role, kids }) => role === 'Link' && !kids.some(({ kind }) => kind === 'object'))
    .map(({ object }) => `Link ${object} leads nowhere`),
]

/** The order in which a key goes through what can be clicked on a page is that of the tree. */
export const checkTabOrder: Check = ({ pdf, pages }: Inspected) =>
  pages.flatMap(({ object }, index) =>
    nameOf(pdf, dictionaryOf(pdf, { kind: 'reference', object }).get('Tabs')) === 'S' ? [] : [`page ${index + 1} does not follow the tree`],
  )

function annotationsOf(pdf: RawPdf) {
  return [...pdf.objects].flatMap(([object, { value }]) =>
    value.kind === 'dictionary' && nameOf(pdf, value.entries.get('Type')) === 'Annot' ? [{ object, entries: value.entries }] : [],
  )
}
