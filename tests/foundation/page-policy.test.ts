import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { contentSecurityPolicy, hashOf } from '../../scripts/build/csp.ts'

const directives = new Map(
  contentSecurityPolicy()
    .split('; ')
    .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]),
)

test('the policy starts from nothing and lets only own files in', () => {
  expect(directives.get('default-src')).toBe("'none'")
  for (const name of ['script-src', 'connect-src', 'font-src', 'worker-src', 'manifest-src']) expect(directives.get(name)).toBe("'self'")
  expect(directives.get('require-trusted-types-for')).toBe("'script'")
  expect(contentSecurityPolicy()).not.toMatch(/unsafe-eval|https?:|\*|wasm/)
})

test('inline style is allowed for the sheets of survey-core alone, by their hashes', () => {
  expect(directives.get('style-src-elem')).toMatch(/^'self'( 'sha256-[\w+/]{43}=')+$/)
  // The text of the whole base theme comes from the installed package, so this changes with it and needs no upkeep.
  expect(directives.get('style-src-elem')).toContain("'sha256-")
  expect(hashOf('')).toBe('sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=')
})

test('index.html holds no inline script or style, for which there would be no permission', () => {
  const html = readFileSync('index.html', 'utf8')
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=|\sstyle=/)
  expect(html.indexOf('<meta charset="utf-8">')).toBeLessThan(200)
  expect(html).toContain('<html lang="nl">')
})
