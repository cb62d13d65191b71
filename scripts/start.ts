// npm start: builds the tool and serves it on this computer.
import { runStep } from './build/steps.ts'
import { serve } from './serve.ts'

const port = Number(process.env['PORT'] || 4173)

if (runStep('Build', ['node', 'scripts/run.mjs', 'build'])) {
  try {
    await serve({ port })
    console.log(`De tool staat klaar op http://localhost:${port}`)
    console.log('Stoppen: Ctrl+C')
  } catch (error) {
    console.error(`Poort ${port} is niet vrij. Kies een andere: PORT=4180 npm start`)
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
} else process.exitCode = 1
