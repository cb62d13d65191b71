import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync('src/app/theme/tokens.css', 'utf8')

type Scheme = 'light' | 'dark'

/** The colour tokens without their prefix, once per scheme; tokens that do not change with the scheme are in both. */
const colours: Record<Scheme, Map<string, string>> = { light: new Map(), dark: new Map() }
const fallback = new Map<string, string>()
for (const [, name = '', value = ''] of css.matchAll(/--basis-([\w-]+):\s*([^;]+);/g)) {
  const halves = /^light-dark\((#\w+), (#\w+)\)$/.exec(value)
  if (halves) {
    colours.light.set(name, halves[1] ?? '')
    colours.dark.set(name, halves[2] ?? '')
  } else if (/^#\w+$/.test(value)) {
    fallback.set(name, value)
    for (const scheme of ['light', 'dark'] as const) if (!colours[scheme].has(name)) colours[scheme].set(name, value)
  }
}

const backgrounds = ['color-default-bg-document', 'color-default-bg-subtle', 'color-default-bg-default', 'color-default-bg-hover']

/** Text on the backgrounds it stands on: at least 4.5 (WCAG 1.4.3). */
const texts: readonly [string, readonly string[]][] = [
  [
    'color-default-color-document',
    [...backgrounds, 'color-action-1-bg-subtle', 'color-negative-bg-default', 'color-municipality-bg-subtle', 'color-provider-bg-subtle'],
  ],
  ['color-default-color-subtle', [...backgrounds, 'color-action-1-bg-subtle', 'color-municipality-bg-subtle', 'color-provider-bg-subtle']],
  [
    'color-action-1-color-default',
    [...backgrounds, 'color-action-1-bg-subtle', 'color-negative-bg-default', 'color-warning-bg-default', 'color-positive-bg-default'],
  ],
  ['color-action-1-color-hover', [...backgrounds, 'color-action-1-bg-subtle']],
  ['color-action-1-color-inverse', ['color-action-1-bg-default', 'color-action-1-bg-hover']],
  ['color-positive-color-default', ['color-default-bg-document', 'color-positive-bg-default']],
  ['color-negative-color-default', ['color-default-bg-document', 'color-negative-bg-default']],
  ['color-negative-color-inverse', ['color-negative-bg-strong', 'color-negative-bg-strong-hover']],
  ['color-warning-color-default', ['color-warning-bg-default']],
  ['color-info-color-default', ['color-info-bg-default']],
  ['focus-color', ['focus-background-color']],
]

/** Edges and marks that carry meaning: at least 3 (WCAG 1.4.11). */
const edges: readonly [string, readonly string[]][] = [
  ['color-default-border-default', [...backgrounds]],
  ['color-action-1-border-default', ['color-default-bg-document', 'color-default-bg-subtle', 'color-action-1-bg-subtle']],
  ['color-action-1-bg-default', ['color-default-bg-document']],
  ['color-negative-border-default', ['color-default-bg-document', 'color-negative-bg-default']],
  ['color-negative-bg-strong', ['color-default-bg-document']],
  ['color-positive-border-default', ['color-default-bg-document', 'color-positive-bg-default']],
  ['color-warning-border-default', ['color-default-bg-document', 'color-warning-bg-default']],
  ['color-info-border-default', ['color-default-bg-document', 'color-info-bg-default']],
  ['color-municipality-default', ['color-default-bg-document', 'color-default-bg-subtle', 'color-municipality-bg-subtle']],
  ['color-provider-default', ['color-default-bg-document', 'color-default-bg-subtle', 'color-provider-bg-subtle']],
]

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  const contrastOf = (one: string, other: string) => contrast(colourOf(scheme, one), colourOf(scheme, other))

  test.each(pairs(texts))('text %s is readable on %s', (text, background) => {
    expect(contrastOf(text, background)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(pairs(edges))('edge %s is visible on %s', (edge, background) => {
    expect(contrastOf(edge, background)).toBeGreaterThanOrEqual(3)
  })

  test.each(backgrounds)('one of the two focus colours stands out on %s', (background) => {
    const best = Math.max(contrastOf('focus-background-color', background), contrastOf('focus-outline-color', background))
    expect(best).toBeGreaterThanOrEqual(3)
  })
})

test('the focus line stands out on its own ring', () => {
  expect(contrast(colourOf('light', 'focus-outline-color'), colourOf('light', 'focus-background-color'))).toBeGreaterThanOrEqual(3)
})

test('a browser without light-dark() gets exactly the light look', () => {
  for (const [name, value] of colours.light) expect([name, fallback.get(name)]).toEqual([name, value])
})

function pairs(list: readonly [string, readonly string[]][]): [string, string][] {
  return list.flatMap(([one, others]) => others.map((other): [string, string] => [one, other]))
}

function colourOf(scheme: Scheme, name: string): string {
  const colour = colours[scheme].get(name)
  if (colour === undefined) throw new Error(`no token ${name}`)
  return colour
}

/** The contrast ratio of WCAG 2.2 for two #rrggbb colours. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
