import { expect, test } from 'vitest'
import { writeArmour } from '../../../src/bundle/armour.ts'
import { findInvitationText } from '../../../src/bundle/invitation/find-invitation-text.ts'
import { invitationLink, writeInvitationText } from '../../../src/bundle/invitation/invitation-link.ts'
import { letter } from './sample.ts'

const link = invitationLink('https://example.nl/', letter) ?? ''
const asText = await writeInvitationText(letter)

test.each([
  ['a link', link],
  ['a mail with it', `Beste collega,\n\n${link}\n\nMet groet`],
  ['the text form', asText],
  ['the text form in a mail', `Beste collega,\n\n${asText}\n\nMet groet`],
  ['an invitation that was cut off, so that it can be said', link.slice(0, 300)],
])('%s is known as an invitation, pasted and as a file', async (_, text) => {
  expect(await findInvitationText(text)).toBe(text)
  expect(await findInvitationText(new TextEncoder().encode(text))).toBe(text)
})

test.each([
  ['a file between people', '{"format":"wgw","body":"uitnodiging=abc"}'],
  ['such a file as text, sent along with an invitation', `${await armourOf('{"format":"wgw"}')}\n\n${link}`],
  ['an ordinary text', 'Dit is geen uitnodiging.'],
  ['a bundle', 'PK\u0003\u0004'],
  ['nothing', ''],
  ['more than a mail holds', link + ' '.repeat(300_000)],
])('%s is not', async (_, text) => {
  expect(await findInvitationText(text)).toBeUndefined()
})

async function armourOf(text: string): Promise<string> {
  const written = await writeArmour(text)
  if (!written.ok) throw new Error('too large')
  return written.value
}
