import { useRef, useState } from 'preact/hooks'
import { exchangeTexts as texts } from '../../texts/exchange.ts'
import { helpTexts } from '../../texts/help.ts'
import { openingTexts } from '../../texts/opening.ts'
import { keep } from '../hooks/keep.ts'
import { openAsInvitation } from '../invitation/open-as-invitation.ts'
import { navigate } from '../navigation.ts'
import { Button } from '../parts/Button.tsx'
import { ActionRow, Form } from '../parts/Form.tsx'
import type { PageErrors } from '../parts/Page.tsx'
import { useReportedErrors } from '../parts/reported-errors.ts'
import { TextArea } from '../parts/TextArea.tsx'
import { hrefOf } from '../routes.ts'
import { pendingContent } from './pending.ts'

type OpenContentProps = {
  readonly variant: 'primary' | 'secondary'
  readonly onContent: (content: Uint8Array | string) => void
  /** What is not right yet, for the summary of the page. */
  readonly onErrors: (errors: PageErrors) => void
}

/** "Open bestand" and "Plak tekst": the two ways to hand the tool what somebody sent. */
export function OpenContent({ variant, onContent, onErrors }: OpenContentProps) {
  const input = useRef<HTMLInputElement>(null)
  const [isPasting, setIsPasting] = useState(false)
  const [pasted, setPasted] = useState('')
  const [error, setError] = useState<string>()
  const [attempt, setAttempt] = useState(0)
  useReportedErrors(isPasting && error !== undefined ? [{ fieldId: 'plak-tekst', text: error }] : [], attempt, onErrors)
  const read = async (file: File) => {
    const { readChosenFile } = await import('./read-file.ts')
    await open(await readChosenFile(file))
  }
  /** A backup is of the whole device: the list opens it, wherever it was given. */
  const open = async (content: Uint8Array | string) => {
    setError(undefined)
    setIsPasting(false)
    const { isBackup } = await import('../../bundle/is-backup.ts')
    if (!isBackup(content)) return (await openAsInvitation(content)) ? undefined : onContent(content)
    pendingContent.set({ content })
    navigate({ screen: 'open' })
  }
  const openPasted = () => {
    setAttempt((count) => count + 1)
    if (pasted.trim() === '') return setError(texts.nothingPasted)
    keep(open(pasted))
    setPasted('')
  }
  return (
    <>
      <ActionRow>
        <Button variant={variant} onClick={() => input.current?.click()}>
          {openingTexts.openFile}
        </Button>
        <Button onClick={() => setIsPasting(true)}>{openingTexts.pasteText}</Button>
      </ActionRow>
      <input
        ref={input}
        type="file"
        hidden
        tabIndex={-1}
        // Touch devices grey out files of an unknown kind; the content decides anyway.
        accept={matchMedia('(pointer: coarse)').matches ? undefined : '.wgw,.txt,.eml'}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          if (file) keep(read(file))
          // The same file may be chosen again.
          currentTarget.value = ''
        }}
      />
      <p class="muted">{texts.openHint}</p>
      <p>
        <a href={hrefOf({ screen: 'help', anchor: 'twee-apparaten' })}>{helpTexts.aboutFiles}</a>
      </p>
      {isPasting && (
        <Form onSubmit={openPasted}>
          <TextArea
            id="plak-tekst"
            label={openingTexts.pasteLabel}
            rows={6}
            value={pasted}
            onInput={(text) => {
              setError(undefined)
              setPasted(text)
            }}
            error={error}
          />
          <ActionRow>
            <Button type="submit">{texts.openText}</Button>
          </ActionRow>
        </Form>
      )}
    </>
  )
}
