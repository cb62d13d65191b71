import type { FactsBlock, HeadingBlock, ReportBlock, ReportDocument, RunText, TableBlock } from '../../report/blocks.ts'
import { reportTexts } from '../../texts/report.ts'
import { ReportScale } from './ReportScale.tsx'
import './report-preview.css'

/** The report as a page to read and print: walks the same blocks as the PDF. Headings go one level down, below the screen's own h1. */
export function ReportPreview({ document }: { readonly document: ReportDocument }) {
  return (
    <article class="report report-preview" lang={document.language}>
      {document.blocks.map((block, index) => (
        // The blocks of a frozen report never change places.
        <Block key={index} block={block} />
      ))}
    </article>
  )
}

function Block({ block }: { readonly block: ReportBlock }) {
  switch (block.kind) {
    case 'heading':
      return <Heading heading={block} />
    case 'paragraph':
      return (
        <p class={`report-preview__${block.tone}`}>
          <Runs runs={block.runs} />
        </p>
      )
    case 'facts':
      return <Facts facts={block} />
    case 'list':
      return (
        <ul>
          {block.items.map((item, index) => (
            <li key={index}>
              <Runs runs={item} />
            </li>
          ))}
        </ul>
      )
    case 'table':
      return <Table table={block} />
    case 'scale':
      return <ReportScale scale={block} />
    case 'confirmation':
      return (
        <div class={`report-preview__word report-preview__word--${block.outcome}`}>
          <p>
            <strong>{block.statement}</strong>
          </p>
          {block.details.map((detail) => (
            <p key={detail}>{detail}</p>
          ))}
        </div>
      )
    case 'pageBreakHint':
      return null
    case 'footer':
      return <p class="report-preview__foot">{`${block.text} · ${reportTexts.footerCode(block.code)}`}</p>
  }
}

function Heading({ heading: { level, text } }: { readonly heading: HeadingBlock }) {
  if (level === 1) return <h2 class="report-preview__title">{text}</h2>
  return level === 2 ? <h3>{text}</h3> : <h4>{text}</h4>
}

function Facts({ facts: { items, tone } }: { readonly facts: FactsBlock }) {
  return (
    <dl class={`report-preview__facts report-preview__facts--${tone}`}>
      {items.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Table({ table: { caption, columns, rows } }: { readonly table: TableBlock }) {
  return (
    // Scrolls sideways on a narrow screen, so the keyboard must be able to reach it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls needs the keyboard.
    <section class="report-preview__wrap" aria-label={caption} tabIndex={0}>
      <table class="table">
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ title, align }) => (
              <th key={title} scope="col" class={align === 'end' ? 'number' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cells }, row) => (
            <tr key={row}>
              {cells.map((cell, column) =>
                column === 0 ? (
                  <th key={column} scope="row">
                    <Runs runs={cell} />
                  </th>
                ) : (
                  <td key={column} data-label={columns[column]?.title} class={columns[column]?.align === 'end' ? 'number' : undefined}>
                    <Runs runs={cell} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Runs({ runs }: { readonly runs: RunText }) {
  return (
    <>
      {runs.map((run, index) => {
        if (run.kind === 'strong') return <strong key={index}>{run.text}</strong>
        if (run.kind === 'text') return run.text
        return (
          <a key={index} href={run.href}>
            {run.text}
          </a>
        )
      })}
    </>
  )
}
