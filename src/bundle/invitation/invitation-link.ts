import type { InvitationLetter, InvitationProblem } from '../../domain/invitation.ts'
import { failed, type Result, succeeded } from '../../domain/result.ts'
import { hasArmour, maxArmourLength, readArmour, writeArmour } from '../armour.ts'

/** A longer link does not survive every mail program: then only the file or the text is sent (formats §6). */
export const maxLinkLength = 2000

/** The link that opens the tool with this invitation; undefined when it would be too long. The fragment never reaches the server. */
export function invitationLink(baseUrl: string, letter: InvitationLetter): string | undefined {
  const link = `${baseUrl}#${fragmentOf(letter)}`
  return link.length > maxLinkLength ? undefined : link
}

/** The invitation as text in a form that mail leaves alone, for in a mail or as a file; the note stands above it. */
export async function writeInvitationText(letter: InvitationLetter, note = ''): Promise<string> {
  const text = await writeArmour(fragmentOf(letter), note)
  if (!text.ok) throw new Error('an invitation is far below the limit of a text')
  return text.value
}

/** True when the text holds at least a piece of an invitation: a link, plain or rewritten by a mail guard. */
export function hasInvitationLink(text: string): boolean {
  return text.length <= maxArmourLength && readingsOf(text).some((reading) => reading.includes('uitnodiging='))
}

/**
 * The one invitation in what was pasted or opened: a link, a whole mail with the link plain, wrapped, quoted or rewritten by a mail
 * guard, or the text or file form. The same one twice counts once; two different ones are `several`. Nothing is checked yet.
 */
export async function findInvitationLetter(text: string): Promise<Result<InvitationLetter, InvitationProblem>> {
  if (text.length > maxArmourLength) return failed({ kind: 'too-large' })
  const linked = letterIn(readingsOf(text))
  if (linked.ok || linked.problem.kind === 'several' || !hasArmour(text)) return linked
  const unpacked = await readArmour(text)
  if (unpacked.ok) return letterIn([unpacked.value])
  switch (unpacked.problem.kind) {
    case 'too-large':
    case 'several':
      return failed({ kind: unpacked.problem.kind })
    case 'too-old':
    case 'too-new':
      return failed(unpacked.problem)
    case 'truncated':
    case 'damaged':
      return failed({ kind: 'incomplete' })
    case 'not-armour':
      return linked
  }
}

function fragmentOf({ token, secret }: InvitationLetter): string {
  return `uitnodiging=${token}&s=${secret}`
}

/** Signature and secret have one length each, so text that mail glues behind them does not matter. */
const letterPattern = /uitnodiging=([A-Za-z0-9_-]{1,20000}\.[A-Za-z0-9_-]{1,20000}\.[A-Za-z0-9_-]{86})&s=([A-Za-z0-9_-]{43})/g

function letterIn(readings: readonly string[]): Result<InvitationLetter, InvitationProblem> {
  const found = readings.flatMap((reading) => [...reading.matchAll(letterPattern)])
  const letters = new Map(found.map(([whole, token = '', secret = '']) => [whole, { token, secret }]))
  if (letters.size > 1) return failed({ kind: 'several' })
  const [letter] = letters.values()
  if (letter !== undefined) return succeeded(letter)
  return failed({ kind: readings.some((reading) => reading.includes('uitnodiging=')) ? 'incomplete' : 'not-an-invitation' })
}

/** The text as each kind of mail may have meant it, without what mail adds between the characters of a link. */
function readingsOf(text: string): readonly string[] {
  const guarded = [...text.matchAll(/urldefense\.proofpoint\.com\/v2\/url\?u=([^&\s]+)/g)].map(([, url = '']) =>
    url.replaceAll('_', '/').replaceAll('-', '%'),
  )
  const plain = text
    .replace(/=\r?\n/g, '')
    .replace(/=3D/gi, '=')
    .replaceAll('&amp;', '&')
  return [plain, ...guarded].flatMap((reading) => {
    const squeezed = squeeze(reading)
    const once = percentDecoded(squeezed)
    return [...new Set([squeezed, once, percentDecoded(once)])]
  })
}

/** White space, zero-width signs and quote marks: what stands in no link. */
function squeeze(text: string): string {
  return text.replace(/[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff>|]/g, '')
}

function percentDecoded(text: string): string {
  return text.replace(/%([0-7][0-9a-f])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
