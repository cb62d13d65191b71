import { sendTexts } from '../../texts/send.ts'
import { keep } from '../hooks/keep.ts'
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'

/** What came of copying: the browser may refuse, then the text itself is shown. */
export interface CopiedText {
  readonly text: string
  readonly isCopied: boolean
}

type CopyButtonProps = {
  readonly label: string
  readonly makeText: () => Promise<string>
  readonly onCopy: (copied: CopiedText) => void
}

/** Puts a text on the clipboard. */
export function CopyButton({ label, makeText, onCopy }: CopyButtonProps) {
  const copy = async () => {
    const text = await makeText()
    const isCopied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    )
    onCopy({ text, isCopied })
  }
  return <Button onClick={() => keep(copy())}>{label}</Button>
}

/** Says that it was copied, or gives the text to take over by hand; nothing before. */
export function Copied({ copied, done }: { readonly copied: CopiedText | undefined; readonly done: string }) {
  if (!copied) return null
  if (copied.isCopied) return <p role="status">{done}</p>
  return (
    <Notice kind="warning" live="status">
      <p>{sendTexts.notCopied}</p>
      <pre class="prose">{copied.text}</pre>
    </Notice>
  )
}
