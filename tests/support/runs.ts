/**
 * How many cases a law is tried on: `count`; a tenth while working (`npm run check` sets QUICK) and ten times as many in the long tier
 * (`npm run test:more` sets LONG). The cases are the same in every run; `SEED=n` tries others, so that a run can be repeated and a search can go on.
 */
export function runs(count: number): { readonly numRuns: number; readonly seed: number } {
  return { numRuns: Math.max(1, Math.round(count * factor())), seed: Number(process.env['SEED'] ?? 20181121) }
}

function factor(): number {
  if (process.env['LONG'] === '1') return 10
  return process.env['QUICK'] === '1' ? 0.1 : 1
}
