import type { TaggedWriter } from './tagged-writer.ts'

/** What the layout asks of a writer: pages, structure elements, and a place to draw. */
export type Writer = Pick<TaggedWriter, 'addPage' | 'element' | 'resume' | 'mark' | 'artifact' | 'link'>

/** A writer that draws nothing: laying a report out with it tells how many pages it takes. */
export const silentWriter: Writer = {
  addPage: () => undefined,
  element: (role, content) => {
    content()
    return { kind: 'element', role, parent: undefined, attributes: {}, children: [] }
  },
  resume: (_, content) => content(),
  mark: () => undefined,
  artifact: () => undefined,
  link: () => undefined,
}
