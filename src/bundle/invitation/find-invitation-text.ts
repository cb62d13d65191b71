import { hasArmour, maxArmourLength, readArmour } from '../armour.ts'
import { hasInvitationLink } from './invitation-link.ts'

/**
 * The content as text when it holds an invitation: a link, a whole mail, or the text or file form; known by what is in it, never by its
 * name. Undefined for everything else, also for a file between people that somebody sent along with such a mail. Checks nothing yet.
 */
export async function findInvitationText(content: Uint8Array | string): Promise<string | undefined> {
  if (content.length > maxArmourLength) return undefined
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content)
  if (hasArmour(text)) {
    const unpacked = await readArmour(text)
    if (unpacked.ok) return unpacked.value.startsWith('uitnodiging=') ? text : undefined
  }
  // JSON is a file of ours, whatever somebody typed in it.
  return !text.trimStart().startsWith('{') && hasInvitationLink(text) ? text : undefined
}
