import { isExplained, type Meeting, type ShareKey } from '../../domain/meeting.ts'
import { parties } from '../../domain/party.ts'
import { fillIn, questionOf, themeIds, themeTitleOf } from '../../domain/survey.ts'
import { confirmTexts } from '../../texts/confirm.ts'
import { partyNameInside } from '../../texts/terms.ts'
import { keep } from '../hooks/keep.ts'
import { type EvaluationSession, useSession } from '../hooks/use-session.ts'
import { CheckboxGroup } from '../parts/CheckboxGroup.tsx'

/** The texts of the meeting, each off until switched on for the insurer (formats §2). */
export function SharedTexts({ meeting }: { readonly meeting: Meeting }) {
  const session = useSession()
  const texts = listTexts(meeting, session)
  if (texts.length === 0) {
    return (
      <section>
        <h2>{confirmTexts.shareTitle}</h2>
        <p class="prose">{confirmTexts.shareNothing}</p>
      </section>
    )
  }
  return (
    <CheckboxGroup
      id="shared-texts"
      label={confirmTexts.shareTitle}
      labelAs="h2"
      hint={confirmTexts.shareHint}
      values={meeting.shared}
      onInput={(values) => {
        for (const { key } of texts) {
          const shared = values.includes(key)
          if (shared !== meeting.shared.includes(key))
            keep(session.save({ kind: 'meeting-action', action: { kind: 'share-set', key, shared } }))
        }
      }}
      options={texts.map(({ key, label, text }) => ({ value: key, label, hint: text }))}
    />
  )
}

type ShareableText = { readonly key: ShareKey; readonly label: string; readonly text: string }

/** Every text of the meeting that may be shared, in the order of the report; empty texts are left out. */
function listTexts(meeting: Meeting, { state, survey, variables }: EvaluationSession): readonly ShareableText[] {
  const explanations = themeIds.map((theme) => ({
    key: `explanation:${theme}` as const,
    label: confirmTexts.shareExplanation(themeTitleOf(survey, theme)),
    text: isExplained(meeting.conclusions[theme]) ? (meeting.explanations[theme] ?? '') : '',
  }))
  const lines = Object.entries(meeting.lines).flatMap(([id, sides]) =>
    meeting.joint[id] === 'difference'
      ? parties.map((party) => ({
          key: `line:${id}:${party}` as const,
          label: confirmTexts.shareLine(
            fillIn(questionOf(survey, id)?.title ?? id, variables(party)),
            partyNameInside(state.evaluation, party),
          ),
          text: sides[party] ?? '',
        }))
      : [],
  )
  const points = meeting.regionalPoints.map(({ id, text }) => ({ key: `point:${id}` as const, label: confirmTexts.sharePoint, text }))
  const confirmations = parties.map((party) => ({
    key: `confirmation:${party}` as const,
    label: confirmTexts.shareConfirmation(partyNameInside(state.evaluation, party)),
    text: meeting.confirming[party]?.outcome === 'agreed' ? '' : (meeting.confirming[party]?.text ?? ''),
  }))
  return [...explanations, ...lines, ...points, ...confirmations].filter(({ text }) => text.trim() !== '')
}
