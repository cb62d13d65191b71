import { saveStatus } from './save-status.ts'

/** Has the browser ask before the tab closes while something in it is not kept, on whatever screen; returns the way to stop. */
export function askToStayWhileUnkept(): () => void {
  const askToStay = (event: BeforeUnloadEvent) => {
    const { kind } = saveStatus.get()
    if (kind === 'failed' || kind === 'saving') event.preventDefault()
  }
  addEventListener('beforeunload', askToStay)
  return () => removeEventListener('beforeunload', askToStay)
}
