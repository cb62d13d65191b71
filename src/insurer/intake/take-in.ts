import type { AgeReader } from '../../bundle/age/decrypt.ts'
import { readBundle } from '../../bundle/read-bundle.ts'
import type { ReadingTools } from '../../bundle/reading-tools.ts'
import type { Bundle } from '../../domain/bundle.ts'
import { fillersOf } from '../../domain/evaluation.ts'
import { findRecordMisfit } from '../../domain/fits-survey.ts'
import { failed, type Result, succeeded } from '../../domain/result.ts'
import type { Survey } from '../../domain/survey.ts'
import { checkInvitations, type KnownInvitations } from './check-invitations.ts'
import { type Candidate, findCandidates } from './find-candidates.ts'
import type { Outcome } from './outcome.ts'
import { openArchive } from './read-archive.ts'
import type { Refusal } from './refusal.ts'

/** Everything against which a file is held. */
export interface IntakeMeans {
  readonly openAge: AgeReader
  readonly tools: ReadingTools
  readonly invitations: KnownInvitations
  /** Published questionnaires, by hash. */
  readonly surveys: ReadonlyMap<string, Survey>
  /** True when the report is the one that follows from the record; absent: reports are not looked into. */
  readonly isOwnReport?: (bundle: Bundle, survey: Survey) => Promise<boolean>
  /** Keeps the plain archive of a bundle that was let in, before its outcome is told. */
  readonly keep: (zipSha256: string, zip: Uint8Array) => Promise<void> | void
}

/**
 * What became of one file of the inbox: an outcome for each bundle in it, or one for a file without. Checks go from cheap to costly, and the
 * first that fails refuses that bundle alone. Never throws for what stands in a file. `fileSha256` is its hash, when that is known.
 */
export async function takeIn(fileName: string, bytes: Uint8Array, means: IntakeMeans, fileSha256?: string): Promise<readonly Outcome[]> {
  return takeInFile(fileName, bytes, means, 0, fileSha256 ?? (await means.tools.sha256(bytes)))
}

async function takeInFile(
  fileName: string,
  bytes: Uint8Array,
  means: IntakeMeans,
  depth: number,
  fileSha256: string,
): Promise<readonly Outcome[]> {
  const candidates = findCandidates(bytes)
  const refuse = (problem: Refusal): Outcome => ({ fileName, sha256: fileSha256, status: 'refused', problem })
  if (!candidates.ok) return [refuse(candidates.problem)]
  const isAlone = candidates.value.length === 1
  const outcomes: Outcome[] = []
  for (const candidate of candidates.value) {
    if (candidate.kind === 'archive') {
      outcomes.push(...(depth > 0 ? [refuse('nested-archive')] : await takeInArchive(fileName, candidate.bytes, means, refuse)))
    } else {
      const sha256 = isAlone ? fileSha256 : await means.tools.sha256(candidate.bytes)
      outcomes.push({ fileName, sha256, ...(await outcomeOf(candidate, means)) })
    }
  }
  return outcomes
}

async function takeInArchive(
  fileName: string,
  bytes: Uint8Array,
  means: IntakeMeans,
  refuse: (problem: Refusal) => Outcome,
): Promise<readonly Outcome[]> {
  const files = openArchive(bytes, means.tools)
  if (!files.ok) return [refuse(files.problem)]
  if (files.value.length === 0) return [refuse('no-bundle')]
  const outcomes: Outcome[] = []
  for (const { name, read } of files.value) {
    const content = await read()
    const inside = `${fileName}/${name}`
    if (content.ok) outcomes.push(...(await takeInFile(inside, content.value, means, 1, await means.tools.sha256(content.value))))
    else {
      // Without content only its place tells it from the others.
      const sha256 = await means.tools.sha256(`${await means.tools.sha256(bytes)}\0${name}`)
      outcomes.push({ fileName: inside, sha256, status: 'refused', problem: content.problem })
    }
  }
  return outcomes
}

type Judged =
  | Omit<Extract<Outcome, { status: 'refused' }>, 'fileName' | 'sha256'>
  | Omit<Extract<Outcome, { proofs: unknown }>, 'fileName' | 'sha256'>

async function outcomeOf(candidate: Candidate, means: IntakeMeans): Promise<Judged> {
  try {
    const zip = candidate.kind === 'age' ? await decrypted(candidate.bytes, means.openAge) : succeeded(candidate.bytes)
    return zip.ok ? await judge(zip.value, means) : { status: 'refused', problem: zip.problem }
  } catch {
    // A fault of ours, not of the file; it must neither let the file in nor stop the others.
    return { status: 'refused', problem: 'unexpected' }
  }
}

async function decrypted(bytes: Uint8Array, openAge: AgeReader): Promise<Result<Uint8Array, Refusal>> {
  const opened = await openAge(bytes)
  if (opened.ok) return opened
  const { kind } = opened.problem
  if (kind === 'not-age') return failed('no-bundle')
  return failed(kind === 'damaged' ? 'damaged-encryption' : kind)
}

async function judge(zip: Uint8Array, means: IntakeMeans): Promise<Judged> {
  const bundle = await readBundle(zip, means.tools)
  if (!bundle.ok) return { status: 'refused', problem: bundle.problem.kind === 'encrypted' ? 'not-a-bundle' : bundle.problem.kind }
  const { contentHash, revision, parent, evaluation } = bundle.value.manifest
  const refuse = (problem: Refusal): Judged => ({ status: 'refused', problem, contentHash })
  const proofs = await checkInvitations(bundle.value, means.invitations)
  if (!proofs.ok) return refuse(proofs.problem)
  const problem = await findContentProblem(bundle.value, means)
  if (problem) return refuse(problem)
  const zipSha256 = await means.tools.sha256(zip)
  await means.keep(zipSha256, zip)
  return {
    status: proofs.value.length > 0 ? 'accepted' : 'accepted-unverified',
    proofs: proofs.value,
    zipSha256,
    link: { contentHash, revision, evaluation: evaluation.id, ...(parent === undefined ? {} : { parent }) },
  }
}

async function findContentProblem(bundle: Bundle, { surveys, isOwnReport }: IntakeMeans): Promise<Refusal | undefined> {
  const { record } = bundle
  const survey = surveys.get(record.survey.sha256)
  if (survey === undefined || survey.id !== record.survey.id || survey.version !== record.survey.version) return 'unknown-survey'
  const fillers = fillersOf(record.evaluation)
  if (record.sheets.some(({ party }) => !fillers.includes(party))) return 'contradictory'
  if (findRecordMisfit(survey, record) !== undefined) return 'unknown-answer'
  return isOwnReport === undefined || (await isOwnReport(bundle, survey)) ? undefined : 'report-differs'
}
