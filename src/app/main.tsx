import './trusted-types.ts'
import './theme/index.css'
import { render } from 'preact'
import { App } from './App.tsx'
import { fetchLaterParts } from './after-first-paint.ts'
import { isSupportedBrowser } from './browser-baseline.ts'
import { startOffline } from './offline/updates.ts'

const root = document.querySelector('#app')

// In an older browser the notice of index.html stays (formats §12).
if (root && isSupportedBrowser()) {
  // Which release this is, for whoever looks after a host.
  document.documentElement.dataset['release'] = __BUILD_LABEL__
  root.replaceChildren()
  render(<App />, root)
  fetchLaterParts()
  if (import.meta.env.PROD) await startOffline()
}
