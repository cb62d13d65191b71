import { maxTextLength } from '../../domain/answers.ts'
import type { Meeting, RegionalPoint } from '../../domain/meeting.ts'
import { confirmTexts } from '../../texts/confirm.ts'
import { keep } from '../hooks/keep.ts'
import { offerUndo } from '../hooks/undo.ts'
import { useSession } from '../hooks/use-session.ts'
import { useTextWarning } from '../hooks/use-text-warning.ts'
import { Button, Hidden, LinkButton } from '../parts/Button.tsx'
import { Checkbox } from '../parts/Checkbox.tsx'
import { TextArea } from '../parts/TextArea.tsx'

/** Up to three points for the regional talk (R6), and a practice example with consent (R59, R60). */
export function RegionalPoints({ meeting }: { readonly meeting: Meeting }) {
  const { save, newId } = useSession()
  const points = meeting.regionalPoints
  const setPoint = (point: RegionalPoint) => save({ kind: 'meeting-action', action: { kind: 'point-set', point } })
  const remove = async (point: RegionalPoint) => {
    await save({ kind: 'meeting-action', action: { kind: 'point-removed', id: point.id } })
    offerUndo(confirmTexts.pointRemoved, () => setPoint(point))
  }
  return (
    <section class="stack">
      <h2>{confirmTexts.regionTitle}</h2>
      <p class="muted">{confirmTexts.regionHint}</p>
      {points.map((point, index) => (
        <PointField
          key={point.id}
          point={point}
          number={index + 1}
          onInput={(text) => keep(setPoint({ ...point, text }))}
          onRemove={() => keep(remove(point))}
        />
      ))}
      {points.length < maxPoints && (
        <div>
          <Button icon="add" onClick={() => keep(setPoint({ id: newId(), text: '' }))}>
            {confirmTexts.addPoint}
          </Button>
        </div>
      )}
      <PracticeExample meeting={meeting} />
    </section>
  )
}

/** Mission §3: up to three. */
const maxPoints = 3

type PointFieldProps = {
  readonly point: RegionalPoint
  readonly number: number
  readonly onInput: (text: string) => void
  readonly onRemove: () => void
}

function PointField({ point, number, onInput, onRemove }: PointFieldProps) {
  const warning = useTextWarning(point.text)
  return (
    <div>
      <TextArea
        id={`point-${point.id}`}
        label={confirmTexts.regionPoint(number)}
        hint={confirmTexts.textHint}
        rows={2}
        maxLength={maxTextLength}
        value={point.text}
        onInput={onInput}
        warning={warning}
      />
      <LinkButton onClick={onRemove}>
        {confirmTexts.removePoint}
        <Hidden> {confirmTexts.regionPoint(number)}</Hidden>
      </LinkButton>
    </div>
  )
}

function PracticeExample({ meeting: { example } }: { readonly meeting: Meeting }) {
  const { save } = useSession()
  const warning = useTextWarning(example.text)
  const setExample = (next: Meeting['example']) => keep(save({ kind: 'meeting-action', action: { kind: 'example-set', ...next } }))
  return (
    <>
      <TextArea
        id="example"
        label={confirmTexts.example}
        optional
        hint={confirmTexts.textHint}
        maxLength={maxTextLength}
        value={example.text}
        onInput={(text) => setExample({ ...example, text })}
        warning={warning}
      />
      {example.text !== '' && (
        <Checkbox
          id="example-consent"
          label={confirmTexts.exampleConsent}
          checked={example.consent}
          onInput={(consent) => setExample({ ...example, consent })}
        />
      )}
    </>
  )
}
