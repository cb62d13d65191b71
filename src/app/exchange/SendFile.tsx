import { useState } from 'preact/hooks'
import type { WrittenFile } from '../../bundle/write-hand-over.ts'
import { type SentContent, exchangeTexts as texts } from '../../texts/exchange.ts'
import { armourNote, openingTexts } from '../../texts/opening.ts'
import { downloadFile } from '../hooks/download-file.ts'
import { keep } from '../hooks/keep.ts'
import { useSession } from '../hooks/use-session.ts'
import { Button } from '../parts/Button.tsx'
import { ActionRow } from '../parts/Form.tsx'
import { Notice } from '../parts/Notice.tsx'
import { TextArea } from '../parts/TextArea.tsx'

type SendFileProps = {
  readonly label: string
  readonly variant: 'primary' | 'secondary'
  readonly what: SentContent
  readonly make: () => Promise<WrittenFile>
  /** The file left this screen, in whatever way. */
  readonly onMade: () => void
}

type Outcome =
  | { readonly kind: 'made'; readonly fileName: string; readonly at: string }
  | { readonly kind: 'shared' | 'copied' | 'failed' | 'too-large' }
  | { readonly kind: 'not-copied'; readonly text: string }

/** One file in every way it can go: download, text, share sheet, and the words for the mail it goes with. The tool sends nothing itself. */
export function SendFile({ label, variant, what, make, onMade }: SendFileProps) {
  const { state, now } = useSession()
  const [outcome, setOutcome] = useState<Outcome>()
  const { evaluation, ownParty } = state

  const attempt = (work: (file: WrittenFile) => Promise<Outcome | undefined>) =>
    keep(
      make()
        .then(work)
        .then(setOutcome, (error: unknown) => {
          reportError(error)
          setOutcome({ kind: 'failed' })
        }),
    )
  const download = async ({ fileName, text }: WrittenFile): Promise<Outcome> => {
    // A type of its own keeps phones from adding an ending.
    downloadFile(fileName, text, 'application/octet-stream')
    onMade()
    return { kind: 'made', fileName, at: now() }
  }
  const copyAsText = async ({ text }: WrittenFile): Promise<Outcome> => {
    const { writeArmour } = await import('../../bundle/armour.ts')
    const armoured = await writeArmour(text, armourNote(evaluation, ownParty ?? 'together'))
    if (!armoured.ok) return armoured.problem
    onMade()
    return await copy(armoured.value)
  }
  const share = async (file: WrittenFile): Promise<Outcome | undefined> => {
    try {
      await navigator.share({ files: [shareableOf(file)] })
    } catch (error) {
      // Closed without a choice: nothing left this screen.
      if (error instanceof DOMException && error.name === 'AbortError') return undefined
      throw error
    }
    onMade()
    return { kind: 'shared' }
  }
  return (
    <>
      <ActionRow>
        <Button variant={variant} icon="download" onClick={() => attempt(download)}>
          {label}
        </Button>
        <Button onClick={() => attempt(copyAsText)}>{openingTexts.copyAsText}</Button>
        {canShareFiles() && <Button onClick={() => attempt(share)}>{texts.share}</Button>}
        <Button variant="quiet" onClick={() => attempt(async ({ fileName }) => await copy(texts.mail(evaluation, fileName, what)))}>
          {texts.copyMail}
        </Button>
      </ActionRow>
      {outcome && <Result outcome={outcome} />}
    </>
  )
}

function Result({ outcome }: { readonly outcome: Outcome }) {
  switch (outcome.kind) {
    case 'made':
      return (
        <Notice kind="success" live="status">
          {texts.made(outcome.fileName, outcome.at)}
        </Notice>
      )
    case 'shared':
      return (
        <Notice kind="success" live="status">
          {texts.shared}
        </Notice>
      )
    case 'copied':
      return (
        <Notice kind="success" live="status">
          {texts.copied}
        </Notice>
      )
    case 'not-copied':
      return (
        <>
          <Notice kind="warning" live="status">
            {texts.notCopied}
          </Notice>
          <TextArea id="kopieer-tekst" label={texts.copyLabel} rows={6} value={outcome.text} onInput={() => undefined} />
        </>
      )
    case 'too-large':
      return (
        <Notice kind="warning" live="alert">
          {openingTexts.textTooLong}
        </Notice>
      )
    case 'failed':
      return (
        <Notice kind="error" live="alert">
          {texts.makeFailed}
        </Notice>
      )
  }
}

async function copy(text: string): Promise<Outcome> {
  try {
    await navigator.clipboard.writeText(text)
    return { kind: 'copied' }
  } catch {
    // The browser keeps its clipboard from us: the user copies by hand.
    return { kind: 'not-copied', text }
  }
}

/** Share sheets take text files; what is in it tells what it is. */
function shareableOf({ fileName, text }: WrittenFile): File {
  return new File([text], `${fileName}.txt`, { type: 'text/plain' })
}

function canShareFiles(): boolean {
  return navigator.canShare?.({ files: [shareableOf({ fileName: 'wgw', text: '' })] }) === true
}
