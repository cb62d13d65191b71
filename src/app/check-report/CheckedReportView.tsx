import { parties } from '../../domain/party.ts'
import { recordCodeOf } from '../../domain/record.ts'
import { checkReportTexts as texts } from '../../texts/check-report.ts'
import { reportTexts } from '../../texts/report.ts'
import { dateText, evaluationTitle, localDateOf, outcomeWords, partyName } from '../../texts/terms.ts'
import { Details } from '../parts/Details.tsx'
import { Notice } from '../parts/Notice.tsx'
import { SummaryList, type SummaryRow } from '../parts/SummaryList.tsx'
import type { CheckedReport } from './check-report.ts'
import type { Standing, Verdict } from './judge-report.ts'

/** What was found of a report: the verdict first, then which version it is and how it was confirmed, and what nobody can see here. */
export function CheckedReportView({ checked }: { readonly checked: CheckedReport }) {
  const { identity, verdict, held, standing } = checked
  const { title, text } = texts.verdicts[verdict]
  return (
    <>
      <Notice kind={kinds[verdict]} live="status" title={title} titleAs="h2">
        <p>{text}</p>
        {!held && verdict !== 'changed' && <p>{texts.elsewhere}</p>}
      </Notice>
      {identity.mark && <Notice kind="warning">{texts.marks[identity.mark]}</Notice>}
      {doubtful.includes(standing.kind) && <Notice kind="warning">{standingText(standing)}</Notice>}
      <section class="stack">
        <h2>{held ? texts.factsTitle : texts.claimsTitle}</h2>
        <SummaryList rows={rowsOf(checked)} />
        <p class="muted">{texts.code}</p>
      </section>
      <Details summary={texts.limitsTitle}>
        <ul class="prose">
          {texts.limits.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Details>
    </>
  )
}

const kinds: Readonly<Record<Verdict, 'success' | 'error' | 'info' | 'warning'>> = {
  unchanged: 'success',
  changed: 'error',
  intact: 'info',
  'intact-unknown': 'info',
  unknown: 'warning',
}

/** This version is not the one to go by, or nobody knows yet which one is. */
const doubtful: readonly Standing['kind'][] = ['replaced', 'beside', 'not-chosen']

function rowsOf({ identity, held, standing }: CheckedReport): readonly SummaryRow[] {
  const { edition, contentHash, createdAt } = identity
  // What this device knows itself, it does not take from a file that may have been changed.
  const [title, revision] = held ? [evaluationTitle(held.evaluation), held.record.revision] : [identity.title, identity.revision]
  return [
    { term: texts.report, value: title },
    { term: texts.edition, value: edition ? reportTexts.editions[edition] : texts.unknownEdition },
    { term: texts.version, value: texts.versionWithCode(revision, recordCodeOf(contentHash)) },
    { term: texts.made, value: dateText(localDateOf(createdAt)) },
    ...(held ? wordRows(held) : [{ term: texts.wordsUnknown, value: texts.wordsInReport }]),
    { term: texts.newer, value: standingText(standing) },
  ]
}

/** How each party answered, as this device knows it. */
function wordRows({ evaluation, record }: NonNullable<CheckedReport['held']>): readonly SummaryRow[] {
  return parties.map((party) => {
    const word = record.confirmations.find((confirmation) => confirmation.party === party)
    const value = word ? texts.word(outcomeWords[word.outcome], localDateOf(word.at), word.how) : texts.noWord
    return { term: partyName(evaluation, party), value }
  })
}

function standingText(standing: Standing): string {
  switch (standing.kind) {
    case 'newest':
      return texts.newest
    case 'unknown':
      return texts.newerUnknown
    case 'beside':
      return texts.beside(standing.other.revision, recordCodeOf(standing.other.contentHash))
    case 'not-chosen':
      return texts.notChosen(standing.chosen.revision, recordCodeOf(standing.chosen.contentHash))
    case 'replaced': {
      const { revision, frozenAt, contentHash } = standing.by
      return texts.replacedBy(revision, dateText(localDateOf(frozenAt)), recordCodeOf(contentHash))
    }
  }
}
