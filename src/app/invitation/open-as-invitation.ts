import { navigate } from '../navigation.ts'
import { holdInvitation } from './pending-invitation.ts'

/** Goes to the invitation when that is what the content holds, wherever it was given; false for anything else. */
export async function openAsInvitation(content: Uint8Array | string): Promise<boolean> {
  const { findInvitationText } = await import('../../bundle/invitation/find-invitation-text.ts')
  const text = await findInvitationText(content)
  if (text === undefined) return false
  holdInvitation(text)
  navigate({ screen: 'invitation' })
  return true
}
