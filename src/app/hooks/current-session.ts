import { observable } from './observable.ts'
import type { LiveSession } from './use-session.ts'

/** The session of the evaluation on screen, for who stands outside it (the error page); undefined on other screens. */
export const currentSession = observable<LiveSession | undefined>(undefined)
