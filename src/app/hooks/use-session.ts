import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Derived } from '../../domain/derive-from-inbox.ts'
import type { EvaluationChange, EvaluationState } from '../../domain/evaluation-state.ts'
import type { OpenHandOver } from '../../domain/hand-over.ts'
import type { InboxFile } from '../../domain/inbox.ts'
import type { SheetParty } from '../../domain/party.ts'
import type { Survey, SurveyVariables } from '../../domain/survey.ts'
import type { SurveyDefinition } from '../../survey/parse-survey.ts'
import { type Observable, useObservable } from './observable.ts'

/** What a screen of one evaluation works with. `EvaluationFrame` provides it. */
export interface EvaluationSession {
  /** In memory, always the newest; this tab is the only writer. With what files brought, as far as it may be seen. */
  readonly state: EvaluationState
  /** Only what was entered here: the part that is stored. */
  readonly own: EvaluationState
  /** What became of each file that was opened here. */
  readonly derived: Derived
  /** The files that were opened here and could be read. */
  readonly files: readonly InboxFile[]
  /** Makes the content of a file known before a change names it. */
  readonly know: (file: Pick<OpenHandOver, 'sha256' | 'handOver'>) => void
  /** The questionnaire that the evaluation was pinned to at its start. */
  readonly survey: Survey
  /** The same questionnaire as the form SurveyJS shows. */
  readonly definition: SurveyDefinition
  readonly isExample: boolean
  /** The municipality stands in more than one region, so that file names must say which (formats §5). */
  readonly hasSeveralRegions: boolean
  /**
   * Applies the change in memory at once and writes it. Resolves when the write has come back: true when kept, false when
   * not (the status strip says so, memory keeps it). Never rejects. Writes land in the order of the calls.
   */
  readonly save: (change: EvaluationChange) => Promise<boolean>
  /** Values of the variables in question texts, for the party that fills in. */
  readonly variables: (party: SheetParty) => SurveyVariables
  /** This moment, ISO UTC. */
  readonly now: () => string
  /** A fresh UUID. */
  readonly newId: () => string
}

/** The session of the evaluation on screen; renders the caller again after every change. */
export function useSession(): EvaluationSession {
  return useObservable(useLiveSession())
}

/** The same session without rendering again: read `current()` inside handlers (the questionnaire while typing). */
export function useSessionRef(): { readonly current: () => EvaluationSession } {
  const live = useLiveSession()
  return { current: live.get }
}

/** Where the screens of one open evaluation find its session; undefined outside them. */
export const SessionContext = createContext<LiveSession | undefined>(undefined)

/** The session as it changes; only its owner sets it. */
export type LiveSession = Pick<Observable<EvaluationSession>, 'get' | 'watch'>

function useLiveSession(): LiveSession {
  const live = useContext(SessionContext)
  if (!live) throw new Error('no evaluation session here')
  return live
}
