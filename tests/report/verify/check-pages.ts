import type { Check } from './inspected.ts'
import type { ShownText } from './page-content.ts'
import { dictionaryOf, itemsOf, numberOf } from './raw-pdf.ts'
import { elementKidsOf } from './structure-tree.ts'

const a4 = { width: 595.28, height: 841.89 } as const
const margin = { side: 54, top: 54, bottom: 60, foot: 24 } as const

/** A4, and no text outside the margins; only the foot of the page stands lower. */
export const checkMargins: Check = ({ pdf, pages }) =>
  pages.flatMap(({ object, texts }, index) => {
    const box = itemsOf(pdf, dictionaryOf(pdf, { kind: 'reference', object }).get('MediaBox')).map((value) => numberOf(pdf, value))
    const isA4 = box[2] === a4.width && box[3] === a4.height
    return [...(isA4 ? [] : [`page ${index + 1} is not A4`]), ...texts.filter(isOutside).map((text) => `page ${index + 1}: ${where(text)}`)]
  })

function isOutside(shown: ShownText): boolean {
  const { left, right, bottom, top } = boxOf(shown)
  const lowest = shown.isArtifact ? margin.foot : margin.bottom
  return left < margin.side - 0.1 || right > a4.width - margin.side + 0.1 || bottom < lowest - 3 || top > a4.height - margin.top
}

/** What ink a text takes. A space at the end takes none. */
function boxOf({ text, x, baseline, width, size }: ShownText) {
  const spaces = text.length - text.trimEnd().length
  return { left: x, right: x + width - spaces * 0.2 * size, bottom: baseline - 0.2 * size, top: baseline + 0.7 * size }
}

/** No text is smaller than nine points. */
export const checkTypeSize: Check = ({ pages }) =>
  pages.flatMap(({ texts }, index) =>
    texts.filter(({ size }) => size < 9).map((text) => `page ${index + 1}: ${where(text)} at ${text.size} pt`),
  )

/** No two texts touch. */
export const checkOverlap: Check = ({ pages }) =>
  pages.flatMap(({ texts }, index) =>
    texts.flatMap((one, place) =>
      texts
        .slice(place + 1)
        .filter((other) => touches(one, other))
        .map((other) => `page ${index + 1}: ${where(one)} and ${where(other)}`),
    ),
  )

function touches(one: ShownText, other: ShownText): boolean {
  const [a, b] = [boxOf(one), boxOf(other)]
  // Parts of one line stand against each other.
  return a.left < b.right - 0.3 && b.left < a.right - 0.3 && a.bottom < b.top - 0.3 && b.bottom < a.top - 0.3
}

/** Every page holds something of the report itself. */
export const checkEmptyPages: Check = ({ pages }) =>
  pages.flatMap(({ texts }, index) =>
    texts.some(({ mark, text }) => mark !== undefined && text.trim() !== '') ? [] : [`page ${index + 1} is empty`],
  )

/** No page ends on a heading or on the head of a table. */
export const checkLoneHeadings: Check = ({ pages, elements }) => {
  const heads = elements.filter(({ role }) => role === 'THead').flatMap((head) => elementKidsOf(head).flatMap(elementKidsOf))
  return pages.slice(0, -1).flatMap(({ object, marks }, index) => {
    const last = marks.at(-1)
    const isHead = heads.some(({ kids }) => kids.some((kid) => kid.kind === 'mark' && kid.page === object && kid.id === last?.id))
    return last && (/^H\d$/.test(last.role) || isHead) ? [`page ${index + 1} ends on a heading`] : []
  })
}

function where({ text, x, baseline }: ShownText): string {
  return `‘${text.slice(0, 24)}’ at ${x.toFixed(0)}, ${baseline.toFixed(0)}`
}
