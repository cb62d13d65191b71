import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { Agreement } from '../../domain/agreements.ts'
import type { StorageProblem } from '../../domain/evaluation-store.ts'
import { type Period, periodStart } from '../../domain/period.ts'
import { type RegionTable, regionsAt } from '../../domain/region.ts'
import { periodTitle } from '../../texts/periods.ts'
import { startProblemTexts, startTexts as texts } from '../../texts/start.ts'
import { navigate } from '../navigation.ts'
import { Button } from '../parts/Button.tsx'
import { ActionRow, Form } from '../parts/Form.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Page } from '../parts/Page.tsx'
import { RadioGroup } from '../parts/RadioGroup.tsx'
import { hrefOf } from '../routes.ts'
import { createEvaluation } from './create-evaluation.ts'
import { ModeField } from './ModeField.tsx'
import { MunicipalityFields } from './MunicipalityFields.tsx'
import { ProviderFields } from './ProviderFields.tsx'
import { findStartProblems, listPeriodOf, type StartDraft, type StartProblem } from './start-form.ts'
import { useStartDraft } from './use-start-draft.ts'

interface StartFormProps {
  readonly table: RegionTable
  readonly periods: readonly Period[]
  /** What the evaluation begins with when it begins from an earlier one. */
  readonly prefilled?: Prefilled
}

interface Prefilled {
  /** Tells the forms apart that a reload finds back. */
  readonly name: string
  readonly title: string
  readonly lead: string
  readonly back: { readonly href: string; readonly label: string }
  readonly draft: StartDraft
  readonly carried: readonly Agreement[]
  readonly above: ComponentChildren
}

/** The form; errors show only after trying to begin. */
export function StartForm({ table, periods, prefilled }: StartFormProps) {
  const { draft, change, clear } = useStartDraft(prefilled?.name, prefilled?.draft)
  const isBusy = useRef(false)
  const [attempt, setAttempt] = useState(0)
  const [noSurveyFor, setNoSurveyFor] = useState<string>()
  const [refusal, setRefusal] = useState<StorageProblem>()
  const listPeriod = listPeriodOf(draft, periods)
  const regions = listPeriod ? regionsAt(table, periodStart(listPeriod)) : []

  const textOf = (problem: StartProblem) =>
    problem === 'writer-missing' && draft.mode === 'apart' ? texts.ownPartyMissing : startProblemTexts[problem]
  const problems = attempt === 0 ? [] : findStartProblems(draft, regions)
  const errors: Partial<Record<StartProblem, string>> = Object.fromEntries(problems.map((problem) => [problem, textOf(problem)]))
  if (noSurveyFor !== undefined && noSurveyFor === draft.period) errors['period-missing'] = texts.noSurvey
  const errorList = problemOrder.flatMap((problem) => (errors[problem] ? [{ fieldId: fieldIds[problem], text: errors[problem] }] : []))

  const submit = async (keep: 'on-device' | 'in-memory') => {
    if (isBusy.current) return
    setAttempt((count) => count + 1)
    if (findStartProblems(draft, regions).length > 0) return
    isBusy.current = true
    let isMade = false
    try {
      const created = await createEvaluation(draft, regions, keep, prefilled?.carried)
      isMade = created.ok
      if (created.ok) {
        navigate({ screen: 'steps', id: created.value })
        clear()
      } else if (created.problem.kind === 'no-survey') setNoSurveyFor(draft.period)
      else setRefusal(created.problem.problem)
    } finally {
      // Once made, this form is on its way out: a second click must not make another.
      isBusy.current = isMade
    }
  }

  return (
    <Page
      title={prefilled?.title ?? texts.title}
      back={prefilled?.back ?? { href: hrefOf({ screen: 'home' }), label: texts.back }}
      lead={prefilled?.lead ?? texts.lead}
      errors={{ list: errorList, attempt }}
    >
      {prefilled?.above}
      <Form
        onSubmit={() => {
          submit('on-device').catch(reportError)
        }}
      >
        <RadioGroup
          id={fieldIds['period-missing']}
          label={texts.period}
          layout="scale"
          value={draft.period}
          onInput={(period) => change({ period })}
          options={periods.map((period) => ({ value: period, label: periodTitle(period) }))}
          error={errors['period-missing']}
        />
        <MunicipalityFields draft={draft} change={change} regions={regions} errors={errors} />
        <ProviderFields draft={draft} change={change} errors={errors} />
        <ModeField value={draft.mode} onInput={(mode) => change({ mode })} />
        <RadioGroup
          id={fieldIds['writer-missing']}
          label={draft.mode === 'apart' ? texts.ownParty : texts.writer}
          hint={draft.mode === 'apart' ? texts.ownPartyHint : texts.writerHint}
          value={draft.writer}
          onInput={(writer) => change({ writer: writer === 'municipality' ? 'municipality' : 'provider' })}
          options={(['municipality', 'provider'] as const).map((party) => ({ value: party, label: texts.writers[party] }))}
          error={errors['writer-missing']}
        />
        <ActionRow>
          <Button type="submit" variant="primary">
            {texts.submit}
          </Button>
        </ActionRow>
      </Form>
      {refusal && (
        <Notice kind="error" title={texts.notKeptTitle} live="alert">
          <p>{texts.notKept(refusal)}</p>
          <Button
            onClick={() => {
              submit('in-memory').catch(reportError)
            }}
          >
            {texts.goOnAnyway}
          </Button>
        </Notice>
      )}
    </Page>
  )
}

/** The field that each problem is about. */
const fieldIds = {
  'period-missing': 'periode',
  'municipality-missing': 'gemeente',
  'municipality-name-missing': 'gemeentenaam',
  'provider-missing': 'aanbieder',
  'scheme-missing': 'codesoort',
  'code-malformed': 'code',
  'writer-missing': 'schrijver',
} as const satisfies Record<StartProblem, string>

// The keys of an object literal are its own.
const problemOrder = Object.keys(fieldIds) as readonly StartProblem[]
