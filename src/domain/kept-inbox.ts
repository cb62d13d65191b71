import { type AgreementChoice, type FileChoice, type FileUse, type InboxChoices, noChoices } from './inbox.ts'

/** A file as this device keeps it: its exact text, so that nothing of it is ever lost (formats §3 "inbox"). */
export interface KeptFile {
  readonly sha256: string
  readonly receivedAt: string
  readonly text: string
}

/** Everything that was opened here, with every decision about it; both are only added to. */
export interface KeptInbox {
  readonly files: readonly KeptFile[]
  readonly choices: InboxChoices
}

/** The inbox before anything came in. */
export const emptyInbox: KeptInbox = { files: [], choices: noChoices }

/** The inbox with this file and what it is used for; a file that is there already changes nothing. */
export function withFile(inbox: KeptInbox, file: KeptFile, use: FileUse | undefined, at: string): KeptInbox {
  if (inbox.files.some(({ sha256 }) => sha256 === file.sha256)) return inbox
  const withIt = { ...inbox, files: [...inbox.files, file] }
  return use === undefined ? withIt : withFileChoice(withIt, { sha256: file.sha256, use, at })
}

/** The inbox with one more decision about a file; the very same one counts once. */
export function withFileChoice(inbox: KeptInbox, choice: FileChoice): KeptInbox {
  const { files, agreements } = inbox.choices
  if (files.some((known) => known.sha256 === choice.sha256 && known.use === choice.use && known.at === choice.at)) return inbox
  return { ...inbox, choices: { files: [...files, choice], agreements } }
}

/** The inbox with one more decision about an agreement; the very same one counts once. */
export function withAgreementChoice(inbox: KeptInbox, choice: AgreementChoice): KeptInbox {
  const { files, agreements } = inbox.choices
  if (agreements.some((known) => JSON.stringify(inOrder(known)) === JSON.stringify(inOrder(choice)))) return inbox
  return { ...inbox, choices: { files, agreements: [...agreements, choice] } }
}

function inOrder(choice: AgreementChoice): readonly string[] {
  const { what = '', who = '', due = '', theme = '' } = 'theirs' in choice ? choice.theirs : {}
  return [choice.kind, choice.id, choice.kind === 'joined' ? choice.into : '', choice.at, what, who, due, theme]
}
