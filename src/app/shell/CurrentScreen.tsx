import { useEffect, useState } from 'preact/hooks'
import { isEvaluationRoute, type Route } from '../routes.ts'
import { loadFrame, loadScreen, type ScreenComponent } from './screens.ts'

type Frame = Awaited<ReturnType<typeof loadFrame>>

interface Shown {
  readonly route: Route
  readonly Screen: ScreenComponent
  readonly Frame: Frame | undefined
}

/** The screen of the route. While its code is on its way, the screen before it stays. */
export function CurrentScreen({ route }: { readonly route: Route }) {
  const [shown, setShown] = useState<Shown>()
  const [failure, setFailure] = useState<{ readonly error: unknown }>()
  if (failure) throw failure.error

  useEffect(() => {
    let isCurrent = true
    const load = async () => {
      const [Screen, Frame] = await Promise.all([loadScreen(route), isEvaluationRoute(route) ? loadFrame() : undefined])
      if (isCurrent) setShown({ route, Screen, Frame })
    }
    load().catch((error: unknown) => isCurrent && setFailure({ error }))
    return () => {
      isCurrent = false
    }
  }, [route])

  if (!shown) return null
  const { Screen, Frame } = shown
  if (!Frame || !isEvaluationRoute(shown.route)) return <Screen route={shown.route} />
  return (
    <Frame key={shown.route.id} id={shown.route.id}>
      <Screen route={shown.route} />
    </Frame>
  )
}
