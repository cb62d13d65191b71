// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { act } from 'preact/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { useConfig } from '../../src/app/hooks/use-config.ts'
import { defaultConfig } from '../../src/domain/config.ts'
import { show } from './parts/screen.ts'

const patience = { timeout: 10_000 }
const shipped = readFileSync('public/config.json', 'utf8')

// Browsers have it; a bug must fail the test here too.
globalThis.reportError = (error) => {
  throw error
}

afterEach(() => vi.unstubAllGlobals())

test('a screen that stands already shows the host’s own configuration, however late; one that could not be reached is asked for again', async () => {
  const unreachable = vi.fn(async () => new Response('', { status: 503 }))
  vi.stubGlobal('fetch', unreachable)
  const put = await show(<Delivery key="1" />)
  await vi.waitFor(() => expect(unreachable).toHaveBeenCalledOnce(), patience)
  await act(() => new Promise((resolve) => setTimeout(resolve, 20)))
  expect(document.body.textContent).toBe(defaultConfig.delivery.name)

  let answer: (text: string) => void = () => undefined
  const answered = new Promise<string>((resolve) => {
    answer = resolve
  })
  const asked = vi.fn(async () => new Response(await answered))
  vi.stubGlobal('fetch', asked)
  await put(<Delivery key="2" />)
  await vi.waitFor(() => expect(asked).toHaveBeenCalledOnce(), patience)
  expect(document.body.textContent).toBe(defaultConfig.delivery.name)
  answer(shipped.replace('"delivery": { "name": "Zilveren Kruis"', '"delivery": { "name": "De Zorgverzekeraar"'))
  await vi.waitFor(() => expect(document.body.textContent).toBe('De Zorgverzekeraar'), patience)

  await put(<Delivery key="3" />)
  await act(() => new Promise((resolve) => setTimeout(resolve, 20)))
  expect(asked).toHaveBeenCalledOnce()
})

function Delivery() {
  return <p>{useConfig().delivery.name}</p>
}
