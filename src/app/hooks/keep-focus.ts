/**
 * Keeps the focus on the page: when what had it is taken away (a button that did its work, a row that was removed), the heading above
 * it gets it, so that Tab and a screen reader go on from there and not from the top. A screen that gives the focus itself goes first.
 * Returns what stops it.
 */
export function keepFocusOnPage(): () => void {
  let lost: Element | undefined
  let surroundings: readonly Element[] = []
  let waiting: ReturnType<typeof setTimeout> | undefined
  const remember = ({ target }: FocusEvent) => {
    if (!(target instanceof Element)) return
    lost = target
    surroundings = ancestorsOf(target)
  }
  const bringBack = () => {
    if (!lost || lost.isConnected || (document.activeElement !== null && document.activeElement !== document.body)) return
    const heading = surroundings.filter(({ isConnected }) => isConnected).flatMap(headingIn)[0]
    lost = undefined
    if (!heading) return
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  }
  const changes = new MutationObserver(() => {
    if (!lost || lost.isConnected) return
    clearTimeout(waiting)
    waiting = setTimeout(bringBack, graceMs)
  })
  document.addEventListener('focusin', remember)
  changes.observe(document.body, { childList: true, subtree: true })
  return () => {
    clearTimeout(waiting)
    changes.disconnect()
    document.removeEventListener('focusin', remember)
  }
}

/** As long as a screen may take to give the focus to its own heading. */
const graceMs = 100

/** From the nearest outwards. */
function ancestorsOf(element: Element): readonly Element[] {
  const ancestors: Element[] = []
  for (let around = element.parentElement; around; around = around.parentElement) ancestors.push(around)
  return ancestors
}

function headingIn(element: Element): readonly HTMLElement[] {
  const heading = element.querySelector<HTMLElement>('h1, h2, h3, h4')
  return heading ? [heading] : []
}
