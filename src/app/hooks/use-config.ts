import { useEffect } from 'preact/hooks'
import { type Config, defaultConfig, type LoadedConfig } from '../../domain/config.ts'
import { observable, useObservable } from './observable.ts'

/** The configuration in use; the default until the host's own has been read. */
export function useConfig(): Config {
  return useLoadedConfig().config
}

/** The configuration with the reason why it is not the host's own, if so (Instellingen). */
export function useLoadedConfig(): LoadedConfig {
  useEffect(() => {
    read().catch(reportError)
  }, [])
  return useObservable(loaded)
}

/** The configuration, waited for as long as someone who opens an evaluation will not notice; after that the one in use. */
export async function configSoon(): Promise<Config> {
  await Promise.race([read(), new Promise((resolve) => setTimeout(resolve, patienceMs))])
  return loaded.get().config
}

const patienceMs = 1000
const loaded = observable<LoadedConfig>({ config: defaultConfig })
let reading: Promise<void> | undefined

function read(): Promise<void> {
  reading ??= import('../config/load-config.ts').then(async ({ loadConfig }) => loaded.set(await loadConfig()))
  return reading
}
