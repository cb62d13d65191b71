/**
 * A table as a file that Dutch Excel opens rightly: byte order mark, `;`, CRLF, every text in quotes. A cell that a spreadsheet
 * would take for a formula gets an apostrophe first, so that nothing a party typed is ever run.
 */
export function buildCsv(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map((cells) => `${cells.map(cellText).join(';')}\r\n`).join('')}`
}

function cellText(cell: string | number): string {
  if (typeof cell === 'number') return String(cell)
  const harmless = /^\s*[=+\-@＝＋－＠]/.test(cell) || /^[\t\r\n]/.test(cell) ? `'${cell}` : cell
  return `"${harmless.replaceAll('"', '""')}"`
}
