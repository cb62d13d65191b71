import { useRef, useState } from 'preact/hooks'
import {
  type Agreement,
  type AgreementId,
  type AgreementOwner,
  type AgreementProblem,
  findAgreementProblems,
  maxAgreements,
} from '../../domain/agreements.ts'
import { maxTextLength } from '../../domain/answers.ts'
import type { AgreementDraft } from '../../domain/meeting.ts'
import { type ThemeId, themeIds } from '../../domain/survey.ts'
import { agreementProblemTexts, meetingTexts } from '../../texts/meeting.ts'
import { localDateOf, ownerWords } from '../../texts/terms.ts'
import { keep } from '../hooks/keep.ts'
import { useSession } from '../hooks/use-session.ts'
import { useTextWarning } from '../hooks/use-text-warning.ts'
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
  const isDone = useRef(false)
  const warning = useTextWarning(draft.what)
  const today = localDateOf(now())
  const problems = hasTried ? problemsOf(draft, today) : {}
  const isFull = !editing && state.agreements.length >= maxAgreements
  const setDraft = (next?: AgreementDraft) =>
    save({ kind: 'meeting-action', action: { kind: 'agreement-drafted', place, ...(next ? { draft: next } : {}) } })
  const write = (next: AgreementDraft) => {
    isDone.current = false
    setIsSaved(false)
    keep(setDraft(next))
  }
  const change = (part: Partial<AgreementDraft>) => write({ ...draft, ...part })

  const keepAgreement = async () => {
    // Nothing was typed since: the second click of a double click.
    if (isDone.current || isFull) return
    setHasTried(true)
    const [first] = fields.filter((field) => problemsOf(draft, today)[field] !== undefined)
    if (first) return document.getElementById(`${idPrefix}-${first}`)?.focus()
    isDone.current = true
    setHasTried(false)
    // A fresh UUID is what makes an agreement's id.
    const agreement = agreementOf(draft, editing ?? { id: newId() as AgreementId, since: state.evaluation.period, origin: 'meeting' })
    // Started together: the agreement is never on the list while its draft still stands in the field.
    const [isKept] = await Promise.all([save({ kind: 'agreement-saved', agreement }), setDraft()])
    setIsSaved(isKept)
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
        optional
        value={draft.due}
        onInput={(due) => change({ due })}
        from={today.slice(0, 7)}
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
            write({ ...rest, ...choiceOf('theme', themeIds, value) })
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
      {isFull && <Notice kind="warning">{meetingTexts.agreementsFull}</Notice>}
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

/** Where each problem is said, in the order of the form. */
const fields = ['what', 'who', 'due'] as const
const fieldOf: Readonly<Record<AgreementProblem, (typeof fields)[number]>> = {
  'what-missing': 'what',
  'what-too-long': 'what',
  'who-missing': 'who',
  'due-malformed': 'due',
  'due-past': 'due',
}

/** The sentence for each field that is not right yet. */
function problemsOf(draft: AgreementDraft, today: string): Partial<Record<(typeof fields)[number], string>> {
  return Object.fromEntries(findAgreementProblems(draft, today).map((problem) => [fieldOf[problem], agreementProblemTexts[problem]]))
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
