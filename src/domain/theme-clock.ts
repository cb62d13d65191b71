/**
 * How many whole minutes are left for a theme after `spentMs` on it, by the silent clock of the meeting (mission §2); 0 when its time
 * is up. A fifth of the meeting is for what is not a theme: facts, old and new agreements.
 */
export function minutesLeft(minutes: 30 | 60 | 90, themes: number, spentMs: number): number {
  const forEach = Math.floor((minutes * shareForThemes) / Math.max(themes, 1))
  return Math.max(0, Math.ceil(Math.max(forEach, 1) - spentMs / msInMinute))
}

const shareForThemes = 0.8
const msInMinute = 60_000
