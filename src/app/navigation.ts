import { observable, useObservable } from './hooks/observable.ts'
import { holdInvitation, isInvitationAddress } from './invitation/pending-invitation.ts'
import { hrefOf, parseRoute, type Route } from './routes.ts'

/** Goes to the route as a new step in the history; `replace` takes the place of the current step. */
export function navigate(route: Route, how: 'push' | 'replace' = 'push'): void {
  const href = hrefOf(route)
  if (how === 'push') {
    location.hash = href
    return
  }
  history.replaceState(null, '', href)
  readLocation()
}

/** The route the address bar shows; renders again when it changes. */
export function useRoute(): Route {
  return useObservable(current)
}

/** Follows the address bar until the returned function is called. Call once, at the start. */
export function watchLocation(): () => void {
  addEventListener('hashchange', readLocation)
  return () => removeEventListener('hashchange', readLocation)
}

const current = observable<Route>(routeHere())

function readLocation(): void {
  const route = routeHere()
  // The same address again (a second click on a link) is the same route: nothing to render.
  if (hrefOf(route) !== hrefOf(current.get())) current.set(route)
}

/** The route of the address bar; an invitation is taken out of it first, so that nobody reads its secret there later (formats §10). */
function routeHere(): Route {
  if (isInvitationAddress(location.hash)) {
    holdInvitation(location.hash)
    history.replaceState(null, '', hrefOf({ screen: 'invitation' }))
  }
  return parseRoute(location.hash)
}
