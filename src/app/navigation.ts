import { observable, useObservable } from './hooks/observable.ts'
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

const current = observable<Route>(parseRoute(location.hash))

function readLocation(): void {
  const route = parseRoute(location.hash)
  // The same address again (a second click on a link) is the same route: nothing to render.
  if (hrefOf(route) !== hrefOf(current.get())) current.set(route)
}
