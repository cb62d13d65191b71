import type { Agreement, AgreementId, AgreementReport, AgreementStatus } from '../../domain/agreements.ts'
import { agreementStatuses } from '../../domain/agreements.ts'
import { compareAnswers, isSameAnswer } from '../../domain/comparison.ts'
import { beginMeeting, type Conclusion, type JointOutcome, type Meeting, type ShareKey } from '../../domain/meeting.ts'
import { type Party, parties, type SheetParty } from '../../domain/party.ts'
import type { Period } from '../../domain/period.ts'
import type { Survey, ThemeId } from '../../domain/survey.ts'
import { exampleWords } from '../../texts/insurer-example.ts'
import type { ExampleSheet } from './example-answers.ts'
import type { Random } from './random.ts'

/** A meeting held on the answers: most themes are discussed, differences mostly settled, and a few texts shared. */
export function exampleMeeting({
  survey,
  sheets,
  mood,
  startedAt,
  sender,
  random,
}: {
  readonly survey: Survey
  readonly sheets: Readonly<Partial<Record<SheetParty, ExampleSheet>>>
  readonly mood: number
  readonly startedAt: string
  readonly sender: Party
  readonly random: Random
}): Meeting {
  const shared: ShareKey[] = []
  const conclusions: Partial<Record<ThemeId, Conclusion>> = {}
  const explanations: Partial<Record<ThemeId, string>> = {}
  const nextTime: ThemeId[] = []
  for (const { id } of survey.themes) {
    if (random.chance(0.3)) {
      if (random.chance(0.3)) nextTime.push(id)
      continue
    }
    const conclusion: Conclusion = random.chance(mood) ? 'good' : random.chance(0.6) ? 'attention' : 'problem'
    conclusions[id] = conclusion
    if (conclusion === 'good' || !random.chance(0.6)) continue
    explanations[id] = random.pick(exampleWords.explanations)
    if (random.chance(0.6)) shared.push(`explanation:${id}`)
  }
  const { joint, lines } = jointOutcomes(survey, sheets, shared, random)
  const points = exampleWords.points.filter(() => random.chance(0.3)).map((text, index) => ({ id: `punt-${index + 1}`, text }))
  for (const { id } of points) if (random.chance(0.7)) shared.push(`point:${id}`)
  const hasExample = random.chance(0.2)
  return {
    ...beginMeeting(startedAt, startedAt.slice(0, 10)),
    form: random.pick(['on-site', 'online', 'phone'] as const),
    present: parties.map((party, index) => ({
      ...{ id: `aanwezig-${index + 1}`, party, function: random.pick(exampleWords.functions) },
      ...(random.chance(0.5) ? { name: random.pick(exampleWords.names) } : {}),
    })),
    joint,
    lines,
    conclusions,
    explanations,
    nextTime,
    judgement: random.chance(mood) ? 'continue' : random.chance(0.8) ? 'improve' : 'review',
    regionalPoints: points,
    example: { text: hasExample ? random.pick(exampleWords.examples) : '', consent: hasExample && random.chance(0.7) },
    sender,
    shared,
  }
}

/** The agreements of the pair in this period: those that go on keep their id, and each party says how they stand. */
export function exampleAgreements(
  earlier: readonly Agreement[],
  period: Period,
  random: Random,
): { readonly agreements: readonly Agreement[]; readonly reports: readonly AgreementReport[] } {
  const old = earlier
    .filter(({ jointStatus }) => jointStatus !== 'done' && jointStatus !== 'stopped')
    .map(({ jointStatus: _, ...agreement }): Agreement => ({ ...agreement, origin: 'existing' }))
  const reports = old.flatMap((agreement) =>
    parties
      .filter(() => random.chance(0.9))
      .map(
        (party): AgreementReport => ({
          agreementId: agreement.id,
          party,
          status: random.pick(agreementStatuses),
          ...(random.chance(0.3) ? { note: random.pick(exampleWords.notes) } : {}),
          noteShared: random.chance(0.5),
        }),
      ),
  )
  const settled = old.map((agreement): Agreement => {
    const statuses = reports.filter(({ agreementId }) => agreementId === agreement.id).flatMap(({ status }) => status ?? [])
    return statuses.length > 0 && random.chance(0.9) ? { ...agreement, jointStatus: random.pick<AgreementStatus>(statuses) } : agreement
  })
  const made = exampleWords.agreements
    .filter(() => random.chance(0.25))
    .map(
      (what): Agreement => ({
        // Different each time is all that an id needs.
        id: random.uuid() as AgreementId,
        what,
        who: random.pick(['municipality', 'provider', 'together'] as const),
        ...(random.chance(0.8) ? { due: `${Number(period.slice(0, 4)) + 1}-0${1 + random.below(9)}` } : {}),
        ...(random.chance(0.7) ? { theme: `t${1 + random.below(8)}` as ThemeId } : {}),
        since: period,
        origin: 'meeting',
      }),
    )
  return { agreements: [...settled, ...made], reports }
}

function jointOutcomes(
  survey: Survey,
  { municipality, provider }: Readonly<Partial<Record<SheetParty, ExampleSheet>>>,
  shared: ShareKey[],
  random: Random,
): Pick<Meeting, 'joint' | 'lines'> {
  const joint: Record<string, JointOutcome> = {}
  const lines: Record<string, Partial<Record<Party, string>>> = {}
  if (municipality === undefined || provider === undefined) return { joint, lines }
  const compared = compareAnswers(
    survey,
    { answers: municipality.sheet.answers, visible: municipality.visible },
    { answers: provider.sheet.answers, visible: provider.visible },
  )
  for (const [id, group] of Object.entries(compared.groups)) {
    const [one, other] = [municipality.sheet.answers[id], provider.sheet.answers[id]]
    if (group === 'goes-well' && one !== undefined && isSameAnswer(one, other) && random.chance(0.5)) joint[id] = one
    if ((group !== 'difference' && group !== 'facts-differ') || one === undefined || !random.chance(0.8)) continue
    if (random.chance(0.6)) joint[id] = one
    else {
      joint[id] = 'difference'
      lines[id] = { municipality: random.pick(exampleWords.lines), provider: random.pick(exampleWords.lines) }
      for (const party of parties) if (random.chance(0.5)) shared.push(`line:${id}:${party}`)
    }
  }
  return { joint, lines }
}
