import { useEffect } from 'preact/hooks'
import { type Config, defaultConfig, type LoadedConfig } from '../../domain/config.ts'
import { keep } from './keep.ts'
import { observable, useObservable } from './observable.ts'

/** The configuration in use: the default until the host's own has been read, however late that is. */
export function useConfig(): Config {
  return useLoadedConfig().config
}

/** The configuration with the reason why it is not the host's own, if so (Instellingen). */
export function useLoadedConfig(): LoadedConfig {
  useEffect(() => keep(readConfig()), [])
  return useObservable(loaded)
}

/** The configuration once the host's own has been read, or could not be. */
export async function configNow(): Promise<LoadedConfig> {
  await readConfig()
  return loaded.get()
}

/** Reads the host's configuration once; where it could not be reached, every screen that needs it tries again. */
export function readConfig(): Promise<void> {
  reading ??= read().finally(() => {
    if (!isAnswered) reading = undefined
  })
  return reading
}

const loaded = observable<LoadedConfig>({ config: defaultConfig })
let reading: Promise<void> | undefined
let isAnswered = false

async function read(): Promise<void> {
  const { loadConfig } = await import('../config/load-config.ts')
  const answer = await loadConfig()
  // What is no JSON came from something between us and the host, such as the sign-in page of a hotel.
  isAnswered = answer.problem?.kind !== 'unreachable' && answer.problem?.kind !== 'not-json'
  loaded.set(answer)
}
