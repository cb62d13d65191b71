/** SHA-256 in hex of definition bytes + "\n" + meta bytes: pins the exact questionnaire of an evaluation (formats §1). */
export async function surveyHash(definitionText: string, metaText: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${definitionText}\n${metaText}`))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
