/** Said below an open field with characters that the report’s font does not have; it never blocks. At most five are named. */
export function notPrintableText(characters: readonly string[]): string {
  const named = characters.slice(0, 5).join(' ')
  if (characters.length === 1) return `Dit teken kan niet worden afgedrukt: ${named}. In het verslag komt □.`
  const rest = characters.length > 5 ? ' …' : ''
  return `Deze tekens kunnen niet worden afgedrukt: ${named}${rest}. In het verslag komt □.`
}
