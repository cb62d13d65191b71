import type { Page } from 'playwright-core'
import type { Evaluation } from '../../../src/domain/evaluation.ts'
import type { Party } from '../../../src/domain/party.ts'
import type { Survey } from '../../../src/domain/survey.ts'

/** Someone using the tool: what they see, and what whoever tells the story wants to do on every screen. */
export interface Story {
  readonly page: Page
  readonly survey: Survey
  readonly between: Pick<Evaluation, 'municipality' | 'provider'>
  /** Called once on every screen when it stands there and once more when it is filled in: to look, measure, reload or draw it. */
  readonly visit: (screen: string) => Promise<void>
}

/** A file the browser gave the user. */
export interface SavedFile {
  readonly name: string
  readonly path: string
  readonly bytes: Uint8Array
}

export type PerParty<Value> = Readonly<Record<Party, Value>>
