import { join } from 'node:path'
import { periodStart } from '../../src/domain/period.ts'
import { failed, type Result, succeeded } from '../../src/domain/result.ts'
import type { InviteSettings } from '../../src/insurer/invite/build-invitations.ts'
import { type InvitePlan, type InviteProblem, inviteFileNames, planInvitations } from '../../src/insurer/invite/plan-invitations.ts'
import { parseRegister, writeRegister } from '../../src/insurer/invite/register-csv.ts'
import { revokeInvitations } from '../../src/insurer/invite/update-register.ts'
import { readInsurerPublic, readMasterKey, readSigningKey } from '../../src/insurer/keys/read-keys.ts'
import { currentSurvey } from '../../src/survey/published.ts'
import { loadRegions } from '../../src/survey/published-regions.ts'
import { fileProblemText, usageProblemText } from '../../src/texts/insurer.ts'
import { allocationProblemText } from '../../src/texts/insurer-allocations.ts'
import {
  answerQuestionsText,
  dueBeforeIssuedText,
  invitedText,
  inviteHelp,
  noSurveyText,
  ownFileProblemText,
  providerQuestionText,
  refusedListText,
  revokedText,
  unknownOrganisationText,
} from '../../src/texts/insurer-invite.ts'
import { keyProblemText } from '../../src/texts/insurer-keys.ts'
import type { Command, ExitCode, Flags } from './command.ts'
import { findText, readText, writeFiles } from './files.ts'
import { keyFolderOf } from './key-folder.ts'
import { findDateProblem, findUrlProblem, periodOf } from './values.ts'

/** `invite`: from the list with allocations to invitations, register and mailing. `--revoke` needs the register alone. */
export const inviteCommand: Command = {
  help: inviteHelp,
  required: ['out'],
  repeatable: ['reissue', 'revoke'],
  run: (flags) => (flags.has('revoke') ? revoke(flags) : invite(flags)),
}

const neededToInvite = ['allocations', 'period', 'due', 'keys', 'base-url'] as const

async function invite(flags: Flags): Promise<ExitCode> {
  const missing = neededToInvite.find((flag) => !flags.has(flag))
  const problem =
    missing === undefined
      ? (findDateProblem(flags, 'due') ?? findDateProblem(flags, 'issued') ?? findUrlProblem(flags, 'base-url'))
      : undefined
  if (missing !== undefined || problem !== undefined)
    return misused(usageProblemText(problem ?? { kind: 'missing-flag', flag: missing ?? '' }))
  const settings = await settingsOf(flags)
  if (!settings.ok) return misused(settings.problem)
  const allocationsCsv = await readText(flags.value('allocations'))
  if (!allocationsCsv.ok) return misused(fileProblemText(allocationsCsv.problem))
  const out = flags.value('out')
  // A register that cannot be read now is not the same as none: a new one would forget everybody who was invited.
  const decisions = await findText(join(out, inviteFileNames.decisions))
  if (!decisions.ok) return misused(fileProblemText(decisions.problem))
  const register = await findText(join(out, inviteFileNames.register))
  if (!register.ok) return misused(fileProblemText(register.problem))
  const plan = await planInvitations({
    allocationsCsv: allocationsCsv.value,
    decisionsCsv: decisions.value,
    registerCsv: register.value,
    regions: await loadRegions(),
    settings: settings.value,
    baseUrl: flags.value('base-url'),
    reissue: flags.all('reissue'),
    agreeToNames: flags.has('agree-to-names'),
  })
  return plan.ok ? writePlan(plan.value, flags) : reportProblem(plan.problem, flags)
}

async function settingsOf(flags: Flags): Promise<Result<InviteSettings, string>> {
  const period = periodOf(flags, 'period')
  if (typeof period !== 'string') return failed(usageProblemText(period))
  const [dueOn, issuedOn] = [flags.value('due'), flags.find('issued') ?? periodStart(period)]
  if (dueOn < issuedOn) return failed(dueBeforeIssuedText(dueOn, issuedOn))
  const survey = await currentSurvey(period)
  if (!survey.ok) return failed(noSurveyText(period))
  const folder = await keyFolderOf(flags)
  if (!folder.ok) return folder
  const insurer = await readInsurerPublic(folder.value)
  const signingKey = await readSigningKey(folder.value)
  const masterKey = await readMasterKey(folder.value)
  if (!insurer.ok) return failed(keyProblemText(insurer.problem))
  if (!signingKey.ok) return failed(keyProblemText(signingKey.problem))
  if (!masterKey.ok) return failed(keyProblemText(masterKey.problem))
  const { id, version, sha256 } = survey.value.survey
  return succeeded({
    period,
    dueOn,
    issuedOn,
    survey: { id, version, sha256 },
    insurer: insurer.value,
    signingKey: signingKey.value,
    masterKey: masterKey.value,
  })
}

async function writePlan({ files, letters, counts, skipped }: InvitePlan, flags: Flags): Promise<ExitCode> {
  const out = flags.value('out')
  const outputs = files.map(({ path, text, isSecret, mayReplace }) => ({ path: join(out, path), bytes: text, isSecret, mayReplace }))
  const written = await writeFiles(outputs, flags.has('force'))
  if (!written.ok) {
    console.error(fileProblemText(written.problem))
    return 1
  }
  const withoutLink = letters.filter(({ mailing }) => mailing.link === '').length
  const withoutEmail = letters.filter(({ mailing }) => mailing.emails === '').length
  console.log(invitedText({ out, ...counts, invitations: letters.length, skipped, withoutLink, withoutEmail }))
  return skipped.length > 0 ? 1 : 0
}

async function reportProblem(problem: InviteProblem, flags: Flags): Promise<ExitCode> {
  const [list, out] = [flags.value('allocations'), flags.value('out')]
  switch (problem.kind) {
    case 'allocations':
      for (const found of problem.problems) console.error(allocationProblemText(found))
      console.error(refusedListText(list, problem.problems.length))
      return 1
    case 'questions': {
      for (const question of problem.questions) console.error(providerQuestionText(question))
      const path = join(out, problem.file.path)
      const written = await writeFiles([{ path, bytes: problem.file.text, mayReplace: true }], false)
      console.error(written.ok ? answerQuestionsText(path) : fileProblemText(written.problem))
      return 1
    }
    case 'register':
      console.error(ownFileProblemText(join(out, inviteFileNames.register), problem.problem))
      return 1
    case 'decisions':
      console.error(ownFileProblemText(join(out, inviteFileNames.decisions), problem.problem))
      return 1
    case 'unknown-organisation':
      return misused(unknownOrganisationText(problem.organisation))
  }
}

async function revoke(flags: Flags): Promise<ExitCode> {
  const path = join(flags.value('out'), inviteFileNames.register)
  const text = await readText(path)
  if (!text.ok) return misused(fileProblemText(text.problem))
  const parsed = parseRegister(text.value)
  if (!parsed.ok) return misused(ownFileProblemText(path, parsed.problem))
  let register = parsed.value
  const lines: string[] = []
  for (const organisation of flags.all('revoke')) {
    const revoked = revokeInvitations(register, organisation)
    if (revoked === undefined) return misused(unknownOrganisationText(organisation))
    register = revoked.register
    lines.push(revokedText(organisation, revoked.count))
  }
  const written = await writeFiles([{ path, bytes: writeRegister(register), mayReplace: true }], false)
  if (!written.ok) {
    console.error(fileProblemText(written.problem))
    return 1
  }
  console.log(lines.join('\n'))
  return 0
}

function misused(text: string): ExitCode {
  console.error(text)
  return 2
}
