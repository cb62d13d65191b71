import { type ConfigProblem, defaultConfig, type LoadedConfig } from '../../domain/config.ts'

/** More than this is no config.json of ours. */
const maxLength = 100_000

/** The configuration of whoever hosts the tool, or the default with the reason. Never throws and never stops the start (formats §11). */
export async function loadConfig(): Promise<LoadedConfig> {
  const text = await fetchText('./config.json')
  if (text === undefined) return fallback({ kind: 'unreachable' })
  const json = parseText(text)
  if (json === undefined) return fallback({ kind: 'not-json' })
  // Fetched apart: nothing of a validator stands before first paint.
  const { parseConfig } = await import('../../schemas/parse-config.ts')
  const config = parseConfig(json.value)
  return config.ok ? { config: config.value } : fallback(config.problem)
}

function fallback(problem: ConfigProblem): LoadedConfig {
  return { config: defaultConfig, problem }
}

async function fetchText(address: string): Promise<string | undefined> {
  try {
    const response = await fetch(address)
    return response.ok ? await response.text() : undefined
  } catch {
    // Offline without a kept copy is the one thing fetch says by throwing.
    return undefined
  }
}

function parseText(text: string): { readonly value: unknown } | undefined {
  if (text.length > maxLength) return undefined
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}
