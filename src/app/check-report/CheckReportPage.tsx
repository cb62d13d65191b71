import { useEffect, useRef, useState } from 'preact/hooks'
import type { Result } from '../../domain/result.ts'
import type { IdentityProblem } from '../../report/pdf/read-identity.ts'
import { checkReportTexts as texts } from '../../texts/check-report.ts'
import { keep } from '../hooks/keep.ts'
import { useObservable } from '../hooks/observable.ts'
import { Button } from '../parts/Button.tsx'
import { ActionRow } from '../parts/Form.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Page } from '../parts/Page.tsx'
import { hrefOf } from '../routes.ts'
import { CheckedReportView } from './CheckedReportView.tsx'
import type { CheckedReport } from './check-report.ts'
import { pendingReport } from './pending-report.ts'

type Shown =
  | { readonly kind: 'nothing' | 'busy' | 'failed' }
  | { readonly kind: 'checked'; readonly outcome: Result<CheckedReport, IdentityProblem> }

/** `#/controleer-verslag`: whether a PDF is still as it was made, which version it is and whether it still counts. */
export function CheckReportPage() {
  const input = useRef<HTMLInputElement>(null)
  const [shown, setShown] = useState<Shown>({ kind: 'nothing' })
  const [name, setName] = useState<string>()
  const attempt = useRef(0)
  const pending = useObservable(pendingReport)

  const check = async (fileName: string, content: () => Promise<Uint8Array>) => {
    attempt.current += 1
    setName(fileName)
    const own = attempt.current
    setShown({ kind: 'busy' })
    const checked = await checkContent(content)
    // Only what was chosen last is shown, however long an earlier one takes.
    if (own === attempt.current) setShown(checked)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: `check` holds nothing of this rendering
  useEffect(() => {
    if (!pending) return
    pendingReport.set(undefined)
    keep(check(pending.name, async () => pending.pdf))
  }, [pending])

  return (
    <Page title={texts.title} lead={texts.lead} back={{ href: hrefOf({ screen: 'home' }), label: texts.backHome }}>
      <div class="card">
        <ActionRow>
          <Button variant={shown.kind === 'checked' ? 'secondary' : 'primary'} onClick={() => input.current?.click()}>
            {shown.kind === 'nothing' ? texts.choose : texts.chooseAnother}
          </Button>
        </ActionRow>
        <p class="muted">{texts.drop}</p>
        {name !== undefined && <p>{texts.chosen(name)}</p>}
        <input
          ref={input}
          type="file"
          hidden
          tabIndex={-1}
          accept=".pdf,application/pdf"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? []
            if (file) keep(check(file.name, () => bytesOf(file)))
            // The same file may be chosen again.
            currentTarget.value = ''
          }}
        />
      </div>
      {shown.kind === 'busy' && <p role="status">{texts.busy}</p>}
      {shown.kind === 'failed' && (
        <Notice kind="error" live="alert">
          {texts.failed}
        </Notice>
      )}
      {shown.kind === 'checked' &&
        (shown.outcome.ok ? (
          <CheckedReportView checked={shown.outcome.value} />
        ) : (
          <Notice kind="error" live="alert">
            {texts.refusals[shown.outcome.problem.kind]}
          </Notice>
        ))}
    </Page>
  )
}

async function checkContent(content: () => Promise<Uint8Array>): Promise<Shown> {
  try {
    const { checkReport } = await import('./check-report.ts')
    return { kind: 'checked', outcome: await checkReport(await content()) }
  } catch {
    // A part of the tool did not come, or the file is gone by now: the user may choose it again.
    return { kind: 'failed' }
  }
}

/** Of a file that is too large no more than shows that it is. */
async function bytesOf(file: Blob): Promise<Uint8Array> {
  const { maxReportBytes } = await import('../../report/pdf/read-identity.ts')
  return new Uint8Array(await file.slice(0, maxReportBytes + 1).arrayBuffer())
}
