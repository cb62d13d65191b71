// @vitest-environment happy-dom
import { act } from 'preact/test-utils'
import { describe, expect, test, vi } from 'vitest'
import { Button } from '../../../src/app/parts/Button.tsx'
import { Dialog } from '../../../src/app/parts/Dialog.tsx'
import { Form } from '../../../src/app/parts/Form.tsx'
import { Page } from '../../../src/app/parts/Page.tsx'
import { Shell } from '../../../src/app/parts/Shell.tsx'
import { type SaveState, StatusStrip } from '../../../src/app/parts/StatusStrip.tsx'
import { TaskList } from '../../../src/app/parts/TaskList.tsx'
import { TextField } from '../../../src/app/parts/TextField.tsx'
import { click, find, show } from './screen.ts'

describe('a page', () => {
  test('names step, screen and tool in the window’s title', async () => {
    await show(<Page title="Signaleren" step="Stap 2 van 8" screen="Voorbereiden" />)
    expect(document.title).toBe('Stap 2 van 8 – Voorbereiden – Wijkgericht werken')
  })

  test('brings the focus to its h1 when another screen or step comes', async () => {
    const put = await show(<Page title="Uw evaluaties" />)
    await put(<Page title="Gesprek" />)
    expect(document.activeElement).toBe(find('h1'))
    find('h1').blur()
    await put(<Page title="Gesprek" lead="Nog dezelfde pagina" />)
    expect(document.activeElement).toBe(document.body)
    await put(<Page title="Gesprek" focusKey="t2" />)
    expect(document.activeElement).toBe(find('h1'))
  })
})

describe('the error summary of a page', () => {
  const onFollow = vi.fn()
  const list = [
    { fieldId: 'naam', text: 'Vul de naam in.' },
    { fieldId: 'vraag', text: 'Kies een antwoord.', onFollow },
  ]
  const page = (attempt: number) => (
    <Page title="Begin" errors={{ list, attempt }}>
      <TextField id="naam" label="Naam" value="" onInput={() => undefined} />
    </Page>
  )

  test('stands above the h1, counts, and marks the title', async () => {
    await show(page(1))
    const [summary, h1] = [find('.error-summary'), find('h1')]
    expect(summary.compareDocumentPosition(h1) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
    expect(find('.error-summary h2').textContent).toBe('Er zijn 2 antwoorden nog niet goed')
    expect(document.title).toBe('Fout: Begin – Wijkgericht werken')
  })

  test('links each error to its field without leaving the address', async () => {
    location.hash = '#/start'
    await show(page(1))
    await click('a[href="#naam"]')
    expect(document.activeElement).toBe(find('#naam'))
    await click('a[href="#vraag"]')
    expect(onFollow).toHaveBeenCalledOnce()
    expect(location.hash).toBe('#/start')
  })

  test('takes the focus at each new attempt and not in between', async () => {
    const put = await show(page(1))
    await put(page(2))
    expect(document.activeElement).toBe(find('.error-summary h2'))
    find('#naam').focus()
    await put(page(2))
    expect(document.activeElement).toBe(find('#naam'))
    await put(page(3))
    expect(document.activeElement).toBe(find('.error-summary h2'))
  })
})

test('the skip link brings the focus to the content and leaves the address alone', async () => {
  location.hash = '#/gesprek'
  await show(
    <Shell helpHref="#/hulp" helpLabel="Hulp" footerLinks={[]} version="1">
      <Page title="Gesprek" />
    </Shell>,
  )
  await click('.skip-link')
  expect(document.activeElement).toBe(find('main'))
  expect(location.hash).toBe('#/gesprek')
})

test('a task that cannot begin yet is no link, and each link is described by its status', async () => {
  await show(
    <TaskList
      tasks={[
        { id: 'antwoorden', title: 'Bereid uw antwoorden voor', href: '#/a', status: { label: 'Bezig', kind: 'busy' } },
        { id: 'gesprek', title: 'Voer het gesprek', status: { label: 'Nog niet mogelijk', kind: 'blocked' } },
      ]}
    />,
  )
  expect(find('a').textContent).toBe('Bereid uw antwoorden voor')
  expect(find(`#${find('a').getAttribute('aria-describedby')}`).textContent).toBe('Bezig')
})

test('Enter in a form does what its submit button does', async () => {
  const onSubmit = vi.fn()
  await show(
    <Form onSubmit={onSubmit}>
      <Button type="submit">Bewaar afspraak</Button>
    </Form>,
  )
  await click('button')
  expect(onSubmit).toHaveBeenCalledOnce()
})

test('the dialog opens as a modal and closes when told', async () => {
  const dialog = (open: boolean) => (
    <Dialog open={open} title="Wilt u alles wissen?" onClose={() => undefined} actions={<Button>Nee, niet wissen</Button>}>
      <p>U kunt dit niet terugdraaien.</p>
    </Dialog>
  )
  const put = await show(dialog(false))
  expect(find<HTMLDialogElement>('dialog').open).toBe(false)
  await put(dialog(true))
  expect(find<HTMLDialogElement>('dialog').open).toBe(true)
  await put(dialog(false))
  expect(find<HTMLDialogElement>('dialog').open).toBe(false)
})

describe('the status strip', () => {
  const strip = (state: SaveState, onRescue = () => undefined) => <StatusStrip state={state} offline={false} onRescue={onRescue} />

  test('says when the last write came back, and does not blink while someone types', async () => {
    vi.useFakeTimers()
    const put = await show(strip({ kind: 'saved', time: '14.03' }))
    await put(strip({ kind: 'saving' }))
    expect(find('[role=status]').textContent).toBe('Opgeslagen op dit apparaat om 14.03 uur')
    await act(() => {
      vi.advanceTimersByTime(700)
    })
    expect(find('[role=status]').textContent).toBe('Bezig met opslaan')
    vi.useRealTimers()
  })

  test('shows a failed write at once, with the way out', async () => {
    const onRescue = vi.fn()
    await show(strip({ kind: 'failed' }, onRescue))
    expect(find('[role=alert]').textContent).toContain('Niet opgeslagen.')
    await click('[role=alert] button')
    expect(onRescue).toHaveBeenCalledOnce()
  })
})
