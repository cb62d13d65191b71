import { useEffect, useState } from 'preact/hooks'
import { isExchanged } from '../../domain/exchange.ts'
import type { AnswersFile, HandOver } from '../../domain/hand-over.ts'
import type { FileUse, InboxFile } from '../../domain/inbox.ts'
import { exchangeTexts as texts } from '../../texts/exchange.ts'
import { handOverProblemText } from '../../texts/opening.ts'
import { keep } from '../hooks/keep.ts'
import { useObservable } from '../hooks/observable.ts'
import { useSession, useSessionRef } from '../hooks/use-session.ts'
import { navigate } from '../navigation.ts'
import { type Opened, openInEvaluation } from '../opening/open-content.ts'
import { pendingContent } from '../opening/pending.ts'
import { makeAnswersFile } from './make-files.ts'

/** What opening came to, as the screen shows it. */
export type OpeningState =
  | { readonly kind: 'none' | 'busy' }
  | { readonly kind: 'refused' | 'done'; readonly text: string }
  | { readonly kind: 'opened'; readonly opened: Opened }

/** What the user can do with the file that was just opened. */
export interface OpeningActions {
  readonly choose: (use: FileUse, done: string) => void
  /** "Ja, ga hier verder" with own answers of another device. */
  readonly goOnHere: () => void
  /** A file that was put aside before counts after all; absent for own answers once both were seen. */
  readonly useAgain: (() => void) | undefined
  /** A file that was opened before counts after all; own answers go on from there. */
  readonly countFile: (file: InboxFile) => void
  readonly isSameProvider: () => void
  /** Opens the same file in the evaluation it belongs to. */
  readonly openThere: () => void
  readonly close: () => void
}

/** Opens content in the evaluation on screen, also what was dropped on another screen before. */
export function useOpening(): { readonly state: OpeningState; readonly open: (content: Uint8Array | string) => void } & OpeningActions {
  const session = useSessionRef()
  const { own, state: shown } = useSession()
  const [state, setState] = useState<OpeningState>({ kind: 'none' })
  const [last, setLast] = useState<Uint8Array | string>('')
  const pending = useObservable(pendingContent)

  const isOwnAnswers = (content: HandOver): content is AnswersFile =>
    content.kind === 'answers' && content.sheet.party === (own.ownParty ?? 'together')
  const openContent = async (content: Uint8Array | string, isSameProvider = false) => {
    setLast(content)
    setState({ kind: 'busy' })
    const opened = await openInEvaluation(session.current(), content, isSameProvider)
    if (opened.ok) setState({ kind: 'opened', opened: opened.value })
    else setState({ kind: 'refused', text: opened.problem.kind === 'not-kept' ? texts.notKept : handOverProblemText(opened.problem) })
  }
  // `openContent` reads the newest session itself.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see the line above
  useEffect(() => {
    if (!pending) return
    pendingContent.set(undefined)
    keep(openContent(pending.content, pending.isSameProvider))
  }, [pending])

  const opened = state.kind === 'opened' ? state.opened : undefined
  const handOver = opened?.file.handOver
  const isOwn = handOver !== undefined && isOwnAnswers(handOver)
  const countFile = async ({ sha256, handOver: chosen }: InboxFile) => {
    if (isOwnAnswers(chosen)) await takeOver(chosen, sha256)
    else await chooseFile(sha256, 'use', texts.usedThis)
  }
  const choose = async (use: FileUse, done: string) => {
    if (opened) await chooseFile(opened.file.sha256, use, done)
  }
  const chooseFile = async (sha256: string, use: FileUse, done: string) => {
    const { save, now } = session.current()
    const isKept = await save({ kind: 'file-chosen', choice: { sha256, use, at: now() } })
    setState(isKept ? { kind: 'done', text: done } : { kind: 'refused', text: texts.notKept })
  }
  const goOnHere = async () => {
    const answers = opened?.file.handOver
    if (!opened || answers?.kind !== 'answers') return
    await takeOver(answers, opened.file.sha256)
  }
  /** What stands here is kept as a file of its own before the other takes its place. */
  const takeOver = async (file: AnswersFile, sha256: string) => {
    const { readHandOver } = await import('../../bundle/read-hand-over.ts')
    const before = await makeAnswersFile(session.current(), file.sheet.party)
    const kept = await readHandOver(before.text)
    if (!kept.ok) throw new Error('the own answers do not read back')
    const { know, save, now } = session.current()
    know(kept.value)
    const at = now()
    const isKept = await save({
      kind: 'sheet-taken-over',
      file,
      choice: { sha256, use: 'continue', at },
      kept: { sha256: kept.value.sha256, receivedAt: at, text: kept.value.text },
    })
    setState(isKept ? { kind: 'done', text: texts.continued } : { kind: 'refused', text: texts.notKept })
  }
  return {
    state,
    open: (content) => keep(openContent(content)),
    choose: (use, done) => keep(choose(use, done)),
    goOnHere: () => keep(goOnHere()),
    useAgain: isOwn && isExchanged(shown) ? undefined : () => keep(isOwn ? goOnHere() : choose('use', texts.usedThis)),
    countFile: (file) => keep(countFile(file)),
    isSameProvider: () => keep(openContent(last, true)),
    openThere: () => {
      if (opened?.opening.kind !== 'other-evaluation' || opened.opening.here === undefined) return
      pendingContent.set({ content: last })
      navigate({ screen: 'hand-over', id: opened.opening.here })
    },
    close: () => setState({ kind: 'none' }),
  }
}
