/** What must hold for every change besides the tests: each of these also counts as one test in `npm test`. */
export const checkSteps: readonly { readonly title: string; readonly command: readonly string[] }[] = [
  { title: 'Format', command: ['biome', 'check', '--linter-enabled=false', '.'] },
  { title: 'Lint', command: ['npm', 'run', '--silent', 'lint'] },
  { title: 'Types', command: ['npm', 'run', '--silent', 'types'] },
  { title: 'Survey lint', command: ['npm', 'run', '--silent', 'lint:surveys'] },
]
