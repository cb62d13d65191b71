import { base64Of } from '../../bundle/base64.ts'

/** A mail with the bundle as attachment, as mail programs write it. */
export function mailWithAttachment(fileName: string, bytes: Uint8Array): string {
  return [
    'From: aanbieder@example.nl',
    'To: evaluatie@example.nl',
    'Subject: Evaluatie wijkgericht werken',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="=_grens_1"',
    '',
    'Dit is een bericht in delen.',
    '--=_grens_1',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'Beste collega,=20',
    'Hierbij ons verslag. Het gesprek verliep prettig; de afspraken staan erin en wij =',
    'horen graag van u.',
    '--=_grens_1',
    `Content-Type: application/octet-stream; name="${fileName}"`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment; filename="${fileName}"`,
    '',
    wrapped(base64Of(bytes), 76),
    '--=_grens_1--',
    '',
  ].join('\r\n')
}

/** A mail in which the bundle stands as text and was answered since, so that it is quoted. */
export function quotedMail(armour: string): string {
  const quoted = armour.trim().split('\n')
  return [
    'From: aanbieder@example.nl',
    'Subject: Re: evaluatie',
    '',
    'Doorgestuurd:',
    '',
    ...quoted.map((line) => `> ${line}`),
    '',
    'Met groet',
  ].join('\r\n')
}

function wrapped(text: string, width: number): string {
  return text.match(new RegExp(`.{1,${width}}`, 'g'))?.join('\r\n') ?? ''
}
