import { partsTexts } from '../../texts/parts.ts'
import { Button } from './Button.tsx'
import { Notice } from './Notice.tsx'

/** Says that something could not be fetched or made, with the button that tries once more. */
export function TryAgain({ text, onRetry }: { readonly text: string; readonly onRetry: () => void }) {
  return (
    <Notice kind="error" live="alert">
      <p>{text}</p>
      <Button onClick={onRetry}>{partsTexts.tryAgain}</Button>
    </Notice>
  )
}
