import { useState } from 'preact/hooks'
import type { ReportDocument } from '../../report/blocks.ts'
import { reportPageTexts as texts } from '../../texts/report-page.ts'
import { keep } from '../hooks/keep.ts'
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { TextArea } from '../parts/TextArea.tsx'

type Outcome = { readonly kind: 'copied' | 'failed' } | { readonly kind: 'not-copied'; readonly text: string }

/** Copies the report as plain text, to paste into a mail; where the browser refuses, the text stands there to be copied by hand. */
export function CopyReportText({ document }: { readonly document: ReportDocument }) {
  const [outcome, setOutcome] = useState<Outcome>()
  return (
    <div class="stack">
      <p id="tekst-hint">{texts.copyHint}</p>
      <Button describedBy="tekst-hint" onClick={() => keep(copy(document).then(setOutcome))}>
        {texts.copyText}
      </Button>
      {outcome && <CopyOutcome outcome={outcome} />}
    </div>
  )
}

function CopyOutcome({ outcome }: { readonly outcome: Outcome }) {
  switch (outcome.kind) {
    case 'copied':
      return (
        <Notice kind="success" live="status">
          {texts.textCopied}
        </Notice>
      )
    case 'failed':
      return (
        <Notice kind="error" live="alert">
          {texts.textFailed}
        </Notice>
      )
    case 'not-copied':
      return (
        <>
          <Notice kind="warning" live="status">
            {texts.textNotCopied}
          </Notice>
          <TextArea id="verslag-tekst" label={texts.textLabel} rows={8} value={outcome.text} onInput={() => undefined} />
        </>
      )
  }
}

async function copy(document: ReportDocument): Promise<Outcome> {
  const rendering = await import('../../report/report-text.ts').catch(() => undefined)
  if (!rendering) return { kind: 'failed' }
  const text = rendering.renderText(document)
  try {
    await navigator.clipboard.writeText(text)
    return { kind: 'copied' }
  } catch {
    // The browser keeps its clipboard from us: the user copies by hand.
    return { kind: 'not-copied', text }
  }
}
