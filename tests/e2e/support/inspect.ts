import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** What `npm run bundle -- inspect FILE` prints; rejects when it refuses the file. */
export async function inspect(path: string): Promise<string> {
  const { stdout } = await promisify(execFile)('node', ['scripts/run.mjs', 'bundle', 'inspect', path])
  return stdout
}

/** The lines below a title of that summary; empty when it has no such title. */
export function sectionOf(summary: string, title: string): readonly string[] {
  const section = summary.split('\n\n').find((part) => part.startsWith(`${title}\n`))
  return section === undefined
    ? []
    : section
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.trim())
}
