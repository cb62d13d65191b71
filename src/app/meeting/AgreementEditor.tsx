import { useState } from 'preact/hooks'
import { type Agreement, type AgreementId, type AgreementOwner, findAgreementProblems } from '../../domain/agreements.ts'
import { maxTextLength } from '../../domain/answers.ts'
import type { AgreementDraft } from '../../domain/meeting.ts'
import { type ThemeId, themeIds } from '../../domain/survey.ts'
import { meetingTexts } from '../../texts/meeting.ts'
import { localDateOf, ownerWords } from '../../texts/terms.ts'
import { keep } from '../hooks/keep.ts'
import { usePrivateDataWarning } from '../hooks/use-private-data-warning.ts'
import { useSession } from '../hooks/use-session.ts'
import { Button } from '../parts/Button.tsx'
import { ActionRow, Form } from '../parts/Form.tsx'
import { MonthField } from '../parts/MonthField.tsx'
import { Notice } from '../parts/Notice.tsx'
import { RadioGroup } from '../parts/RadioGroup.tsx'
import { SelectField } from '../parts/SelectField.tsx'
import { TextArea } from '../parts/TextArea.tsx'

type AgreementEditorProps = {
  /** Keeps field ids unique where more editors stand on one screen. */
  readonly idPrefix: string
  /** The agreement that is changed; absent: a new one. */
  readonly editing?: Agreement | undefined
  /** The theme from which the agreement is made; then it is not asked. */
  readonly theme?: ThemeId
  readonly onDone?: () => void
}

/**
 * What is agreed, who does it, when it is ready and to which theme it belongs. Each key is kept as a draft of the meeting;
 * errors show only when one tries to keep the agreement.
 */
export function AgreementEditor({ idPrefix, editing, theme, onDone }: AgreementEditorProps) {
  const { state, survey, save, now, newId } = useSession()
  const place = editing?.id ?? idPrefix
  const draft = state.meeting?.agreementDrafts[place] ?? draftOf(editing, theme)
  const [hasTried, setHasTried] = useState(false)
  const [isSaved, setIsSaved] = useState(false)
  const warning = usePrivateDataWarning(draft.what)
  const today = localDateOf(now()).slice(0, 7)
  const problems = hasTried ? problemsOf(draft, today) : {}
  const setDraft = (next?: AgreementDraft) =>
    save({ kind: 'meeting-action', action: { kind: 'agreement-drafted', place, ...(next ? { draft: next } : {}) } })
  const change = (part: Partial<AgreementDraft>) => {
    setIsSaved(false)
    keep(setDraft({ ...draft, ...part }))
  }

  const keepAgreement = async () => {
    setHasTried(true)
    if (Object.keys(problemsOf(draft, today)).length > 0) return
    const agreement = agreementOf(draft, editing ?? { id: newId() as AgreementId, since: state.evaluation.period, origin: 'meeting' })
    const isKept = await save({ kind: 'agreement-saved', agreement })
    if (!isKept) return
    await setDraft()
    setHasTried(false)
    setIsSaved(true)
    onDone?.()
  }

  const cancel = async () => {
    await setDraft()
    onDone?.()
  }

  return (
    <Form onSubmit={() => keep(keepAgreement())}>
      <TextArea
        id={`${idPrefix}-what`}
        label={meetingTexts.agreementWhat}
        hint={meetingTexts.textHint}
        rows={2}
        maxLength={maxTextLength}
        value={draft.what}
        onInput={(what) => change({ what })}
        error={problems.what}
        warning={warning}
      />
      <RadioGroup
        id={`${idPrefix}-who`}
        label={meetingTexts.agreementWho}
        layout="scale"
        value={draft.who}
        onInput={(value) => change(choiceOf('who', owners, value))}
        options={owners.map((owner) => ({ value: owner, label: ownerWords[owner] }))}
        error={problems.who}
      />
      <MonthField
        id={`${idPrefix}-due`}
        label={meetingTexts.agreementDue}
        value={draft.due}
        onInput={(due) => change({ due })}
        from={today}
        prompt={meetingTexts.chooseMonth}
        error={problems.due}
      />
      {theme === undefined && (
        <SelectField
          id={`${idPrefix}-theme`}
          label={meetingTexts.agreementTheme}
          optional
          value={draft.theme ?? ''}
          onInput={(value) => {
            const { theme: _, ...rest } = draft
            keep(setDraft({ ...rest, ...choiceOf('theme', themeIds, value) }))
          }}
          prompt={meetingTexts.noTheme}
          choices={survey.themes.map(({ id, title }) => ({ value: id, label: title }))}
        />
      )}
      <ActionRow>
        <Button type="submit">{editing ? meetingTexts.saveChange : meetingTexts.saveAgreement}</Button>
        {editing && (
          <Button variant="quiet" onClick={() => keep(cancel())}>
            {meetingTexts.cancelEdit}
          </Button>
        )}
      </ActionRow>
      {isSaved && (
        <Notice kind="success" live="status">
          {meetingTexts.agreementSaved}
        </Notice>
      )}
    </Form>
  )
}

const owners = ['municipality', 'provider', 'together'] as const satisfies readonly AgreementOwner[]

/** `{key: value}` when the value is one of the choices, else nothing. */
function choiceOf<Key extends string, Choice extends string>(key: Key, choices: readonly Choice[], value: string): { [K in Key]?: Choice } {
  const choice = choices.find((known) => known === value)
  // One property named by `key`, holding one of its choices.
  return (choice === undefined ? {} : { [key]: choice }) as { [K in Key]?: Choice }
}

function draftOf(agreement: Agreement | undefined, theme: ThemeId | undefined): AgreementDraft {
  const place = agreement?.theme ?? theme
  return {
    what: agreement?.what ?? '',
    ...(agreement?.who ? { who: agreement.who } : {}),
    due: agreement?.due ?? '',
    ...(place ? { theme: place } : {}),
  }
}

/** The sentence for each field that is not right yet. */
function problemsOf(draft: AgreementDraft, today: string): { what?: string; who?: string; due?: string } {
  const problems = findAgreementProblems(draft, today)
  const isDueMissing = draft.due === '' || problems.includes('due-malformed') || problems.includes('due-past')
  return {
    ...(problems.includes('what-missing') || problems.includes('what-too-long') ? { what: meetingTexts.whatMissing } : {}),
    ...(problems.includes('who-missing') ? { who: meetingTexts.whoMissing } : {}),
    ...(isDueMissing ? { due: meetingTexts.dueMissing } : {}),
  }
}

function agreementOf(draft: AgreementDraft, base: Pick<Agreement, 'id' | 'since' | 'origin' | 'jointStatus'>): Agreement {
  const { what, due, ...rest } = draft
  return {
    ...rest,
    id: base.id,
    what: what.trim(),
    ...(due ? { due } : {}),
    since: base.since,
    origin: base.origin,
    ...(base.jointStatus ? { jointStatus: base.jointStatus } : {}),
  }
}
