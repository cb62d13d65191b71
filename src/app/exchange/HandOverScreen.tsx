import { useSession } from '../hooks/use-session.ts'
import { HandOverPage } from '../questionnaire/HandOverPage.tsx'
import type { RouteOf } from '../routes.ts'
import { ExchangePage } from './ExchangePage.tsx'

/** `#/e/<id>/wissel`: files between two devices, or the one device from hand to hand. */
export function HandOverScreen({ route }: { readonly route: RouteOf<'hand-over'> }) {
  const { state } = useSession()
  return state.evaluation.mode === 'one-device' ? <HandOverPage route={route} /> : <ExchangePage route={route} />
}
