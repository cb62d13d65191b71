import { partsTexts } from '../../texts/parts.ts'
import { LinkButton } from './Button.tsx'

type UndoStripProps = {
  /** What was done: "Afspraak verwijderd." */
  readonly text: string
  readonly label?: string | undefined
  readonly onUndo: () => void
}

/** Undo in place of "Weet u het zeker?". It has no time limit: the screen takes it away at the next action. */
export function UndoStrip({ text, label = partsTexts.putBack, onUndo }: UndoStripProps) {
  return (
    <div class="undo-strip" role="status">
      <span>{text}</span>
      <LinkButton onClick={onUndo}>{label}</LinkButton>
    </div>
  )
}
