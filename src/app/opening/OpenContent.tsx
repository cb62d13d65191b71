import { useRef, useState } from 'preact/hooks'
import { exchangeTexts as texts } from '../../texts/exchange.ts'
import { openingTexts } from '../../texts/opening.ts'
import { keep } from '../hooks/keep.ts'
import { Button } from '../parts/Button.tsx'
import { ActionRow, Form } from '../parts/Form.tsx'
import { TextArea } from '../parts/TextArea.tsx'

type OpenContentProps = {
  readonly variant: 'primary' | 'secondary'
  readonly onContent: (content: Uint8Array | string) => void
}

/** "Open bestand" and "Plak tekst": the two ways to hand the tool what somebody sent. */
export function OpenContent({ variant, onContent }: OpenContentProps) {
  const input = useRef<HTMLInputElement>(null)
  const [isPasting, setIsPasting] = useState(false)
  const [pasted, setPasted] = useState('')
  const [error, setError] = useState<string>()
  const read = async (file: File) => {
    const { readChosenFile } = await import('./read-file.ts')
    onContent(await readChosenFile(file))
  }
  const openPasted = () => {
    if (pasted.trim() === '') return setError(texts.nothingPasted)
    onContent(pasted)
    setPasted('')
    setIsPasting(false)
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
        accept={matchMedia('(pointer: coarse)').matches ? undefined : '.wgw,.txt'}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          if (file) keep(read(file))
          // The same file may be chosen again.
          currentTarget.value = ''
        }}
      />
      <p class="muted">{texts.openHint}</p>
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
