import { maxTextLength } from '../../domain/answers.ts'
import type { NoteFile } from '../../domain/hand-over.ts'
import type { Party } from '../../domain/party.ts'
import { colleagueTexts as texts } from '../../texts/colleague.ts'
import { confirmTexts } from '../../texts/confirm.ts'
import { keep } from '../hooks/keep.ts'
import { useSession, useSessionRef } from '../hooks/use-session.ts'
import { TextArea } from '../parts/TextArea.tsx'
import { TextField } from '../parts/TextField.tsx'
import { SendFile } from './SendFile.tsx'

/** Remarks by theme for the colleague who fills in, as a file of its own. */
export function NoteForm({ party }: { readonly party: Party }) {
  const { state, survey, save, hasSeveralRegions } = useSession()
  const session = useSessionRef()
  const keptIn = (field: string) => state.drafts?.[`note-${field}`] ?? ''
  const change = (field: string) => (text: string) => keep(save({ kind: 'draft-kept', field: `note-${field}`, text }))
  const isEmpty = survey.themes.every(({ id }) => keptIn(id).trim() === '')
  const make = async () => {
    const { writeNoteFile } = await import('../../bundle/write-hand-over.ts')
    const remarks: NoteFile['remarks'] = Object.fromEntries(survey.themes.map(({ id }) => [id, keptIn(id)]))
    const revision = state.sheets[party]?.revision ?? 0
    const { evaluation } = state
    return await writeNoteFile({
      evaluation,
      party,
      revision,
      from: keptIn('name').trim(),
      remarks,
      at: session.current().now(),
      hasSeveralRegions,
    })
  }
  return (
    <div class="stack">
      <p class="prose">{texts.write}</p>
      <TextField id="note-name" label={texts.from} optional value={keptIn('name')} maxLength={100} onInput={change('name')} />
      {survey.themes.map(({ id, title }) => (
        <TextArea
          key={id}
          id={`note-${id}`}
          label={title}
          optional
          hint={confirmTexts.textHint}
          rows={2}
          maxLength={maxTextLength}
          value={keptIn(id)}
          onInput={change(id)}
        />
      ))}
      {isEmpty ? (
        <p class="muted">{texts.nothing}</p>
      ) : (
        <SendFile label={texts.make} variant="secondary" what="note" make={make} onMade={() => undefined} />
      )}
    </div>
  )
}
