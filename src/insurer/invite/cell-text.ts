/** What somebody typed in a cell: white space and control characters as one space, as no invitation may hold them. */
export function cellText(cell: string): string {
  return cell.replace(/[\s\p{Cc}]+/gu, ' ').trim()
}
