/**
 * How many cases a law is tried on: `count`, and ten times as many in the long tier (`npm run test:more` sets LONG). The cases are the
 * same in every run; `SEED=n` tries others, so that a run can be repeated and a search can go on.
 */
export function runs(count: number): { readonly numRuns: number; readonly seed: number } {
  return { numRuns: process.env['LONG'] === '1' ? count * 10 : count, seed: Number(process.env['SEED'] ?? 20181121) }
}
