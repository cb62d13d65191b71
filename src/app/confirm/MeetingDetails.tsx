import { useEffect, useRef } from 'preact/hooks'
import { type Attendee, type Meeting, maxAttendees } from '../../domain/meeting.ts'
import { parties } from '../../domain/party.ts'
import { confirmTexts } from '../../texts/confirm.ts'
import { localDateOf, partyName } from '../../texts/terms.ts'
import { keep } from '../hooks/keep.ts'
import { offerUndo } from '../hooks/undo.ts'
import { useSession } from '../hooks/use-session.ts'
import { usePrintWarning, useTextWarning } from '../hooks/use-text-warning.ts'
import { Button, Hidden, LinkButton } from '../parts/Button.tsx'
import { DateField } from '../parts/DateField.tsx'
import { FieldErrorText, FieldGroup, fieldClass } from '../parts/Field.tsx'
import { RadioGroup } from '../parts/RadioGroup.tsx'
import { SelectField } from '../parts/SelectField.tsx'
import { TextField } from '../parts/TextField.tsx'

type MeetingDetailsProps = { readonly meeting: Meeting; readonly errorOf: (fieldId: string) => string | undefined }

/** Date, form and who was there. Two empty rows, one for each party, stand ready from the start. */
export function MeetingDetails({ meeting, errorOf }: MeetingDetailsProps) {
  const { state, save, now, newId } = useSession()
  const setAttendee = (attendee: Attendee) => save({ kind: 'meeting-action', action: { kind: 'attendee-set', attendee } })
  useFirstRows(meeting, setAttendee, newId)

  const keepHalfFilled = (text: string) => {
    if (text !== (state.drafts?.[dateDraft] ?? '')) keep(save({ kind: 'draft-kept', field: dateDraft, text }))
  }
  const remove = async (attendee: Attendee) => {
    await save({ kind: 'meeting-action', action: { kind: 'attendee-removed', id: attendee.id } })
    offerUndo(confirmTexts.attendeeRemoved, () => setAttendee(attendee))
  }

  return (
    <section class="stack-lg">
      <h2>{confirmTexts.meetingTitle}</h2>
      <DateField
        id="meeting-date"
        label={confirmTexts.date}
        value={meeting.date}
        today={localDateOf(now())}
        onInput={(date) => keep(save({ kind: 'meeting-action', action: { kind: 'details-set', date } }))}
        halfFilled={state.drafts?.[dateDraft]}
        onHalfFilled={(text) => keepHalfFilled(text)}
        error={errorOf('meeting-date')}
      />
      <RadioGroup
        id="meeting-form"
        label={confirmTexts.form}
        value={meeting.form}
        onInput={(value) => {
          const form = forms.find((choice) => choice === value)
          keep(save({ kind: 'meeting-action', action: { kind: 'details-set', ...(form ? { form } : {}) } }))
        }}
        options={forms.map((value) => ({ value, label: confirmTexts.forms[value] }))}
        error={errorOf('meeting-form')}
      />
      <h3>{confirmTexts.presentTitle}</h3>
      <p class="muted">{confirmTexts.presentHint}</p>
      {meeting.present.map((attendee, index) => (
        <AttendeeRow
          key={attendee.id}
          number={index + 1}
          attendee={attendee}
          error={errorOf(`attendee-${attendee.id}-function`)}
          onChange={(changed) => keep(setAttendee(changed))}
          onRemove={() => keep(remove(attendee))}
        />
      ))}
      <div class={fieldClass(errorOf('add-attendee'))}>
        {meeting.present.length < maxAttendees ? (
          <Button id="add-attendee" icon="add" onClick={() => keep(setAttendee({ id: newId(), party: 'other', function: '' }))}>
            {confirmTexts.addAttendee}
          </Button>
        ) : (
          <p id="add-attendee" tabIndex={-1}>
            {confirmTexts.attendeesFull}
          </p>
        )}
        <FieldErrorText id="add-attendee" error={errorOf('add-attendee')} />
      </div>
    </section>
  )
}

/** Once, when nobody is listed yet: a row for each party. */
function useFirstRows(meeting: Meeting, setAttendee: (attendee: Attendee) => Promise<boolean>, newId: () => string): void {
  const isBegun = useRef(false)
  useEffect(() => {
    if (isBegun.current || meeting.present.length > 0) return
    isBegun.current = true
    for (const party of parties) keep(setAttendee({ id: newId(), party, function: '' }))
  }, [meeting.present.length, setAttendee, newId])
}

type AttendeeRowProps = {
  readonly number: number
  readonly attendee: Attendee
  readonly error: string | undefined
  readonly onChange: (attendee: Attendee) => void
  readonly onRemove: () => void
}

function AttendeeRow({ number, attendee, error, onChange, onRemove }: AttendeeRowProps) {
  const { state } = useSession()
  const warning = useTextWarning(attendee.function)
  const nameWarning = usePrintWarning(attendee.name ?? '')
  const { name: _, ...withoutName } = attendee
  return (
    <div class="card">
      <FieldGroup label={confirmTexts.attendeeNumber(number)}>
        <SelectField
          id={`attendee-${attendee.id}-party`}
          label={confirmTexts.attendeeParty}
          value={attendee.party}
          onInput={(value) => onChange({ ...attendee, party: parties.find((party) => party === value) ?? 'other' })}
          choices={[
            ...parties.map((party) => ({ value: party, label: partyName(state.evaluation, party) })),
            { value: 'other', label: confirmTexts.other },
          ]}
        />
        <TextField
          id={`attendee-${attendee.id}-function`}
          label={confirmTexts.attendeeFunction}
          hint={confirmTexts.functionHint}
          value={attendee.function}
          maxLength={100}
          onInput={(value) => onChange({ ...attendee, function: value })}
          error={error}
          warning={warning}
        />
        <TextField
          id={`attendee-${attendee.id}-name`}
          label={confirmTexts.attendeeName}
          optional
          value={attendee.name ?? ''}
          maxLength={100}
          onInput={(value) => onChange(value ? { ...attendee, name: value } : withoutName)}
          warning={nameWarning}
        />
        <LinkButton onClick={onRemove}>
          {confirmTexts.removeAttendee}
          <Hidden> {confirmTexts.attendeeNumber(number)}</Hidden>
        </LinkButton>
      </FieldGroup>
    </div>
  )
}

const forms = ['on-site', 'online', 'phone'] as const

const dateDraft = 'meeting-date'
