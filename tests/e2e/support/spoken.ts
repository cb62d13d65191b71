/** Which of these words follow each other in what a screen reader reads from top to bottom, up to the first that does not. */
export function spokenInOrder(spoken: string, words: readonly string[]): readonly string[] {
  const followed: string[] = []
  let from = 0
  for (const each of words) {
    const place = spoken.indexOf(each, from)
    if (place < 0) break
    followed.push(each)
    from = place + each.length
  }
  return followed
}
