import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { programInPath } from '../../scripts/find-browser.ts'
import { encryptTo, encryptToText } from '../../src/bundle/age/encrypt.ts'
import { generateAgeKeyPair } from '../../src/bundle/age/identity.ts'
import { bundleLimits } from '../../src/bundle/bundle-limits.ts'
import { openZip } from '../../src/bundle/zip/read-zip.ts'
import { sampleBundle } from '../bundle/sample.ts'
import { witness } from '../support/witness.ts'

witness('unzip', 'age and unzip open a bundle as it is sent, as a file and as text, and find every entry whole', async (unzip) => {
  const age = programInPath('age')
  if (age === undefined) throw new Error('age is not installed')
  const folder = mkdtempSync(join(tmpdir(), 'wgw-bundle-'))
  try {
    const { bytes } = await sampleBundle()
    const { identity, recipient } = await generateAgeKeyPair()
    writeFileSync(join(folder, 'identity.txt'), `${identity}\n`)
    const sent = [await encryptTo([recipient], bytes), await encryptToText([recipient], bytes)]
    for (const file of sent) {
      if (!file.ok) throw new Error(file.problem.kind)
      const path = join(folder, 'bundle.zip')
      writeFileSync(path, execFileSync(age, ['-d', '-i', join(folder, 'identity.txt')], { input: file.value }))
      expect(execFileSync(unzip, ['-t', path], { encoding: 'utf8' })).toContain('No errors detected')
      const archive = openZip(bytes, bundleLimits)
      if (!archive.ok) throw new Error(archive.problem.kind)
      const names = execFileSync(unzip, ['-Z1', path], { encoding: 'utf8' }).trim().split('\n')
      expect(names).toEqual(archive.value.names)
      expect(names[0]).toBe('manifest.json')
      for (const name of names) {
        expect(new Uint8Array(execFileSync(unzip, ['-p', path, name]))).toEqual(await archive.value.read(name))
      }
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
})
