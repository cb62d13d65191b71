import type { ReportDocument } from '../../report/blocks.ts'

/** The report on screen. */
export function ReportPreview({ document }: { readonly document: ReportDocument }) {
  return <article class="report">{document.title}</article>
}
