/** How many cases a law is tried on: `count`, and ten times as many in the long tier (`npm run test:more` sets LONG). */
export function runs(count: number): { readonly numRuns: number } {
  return { numRuns: process.env['LONG'] === '1' ? count * 10 : count }
}
