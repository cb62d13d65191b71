// npm start: builds the tool and serves it on this computer.
import { runStep } from './build/steps.ts'
import { serve } from './serve.ts'

const port = Number(process.env['PORT'] || 4173)

if (runStep('Build', ['node', 'scripts/run.mjs', 'build'])) {
  try {
    await serve({ port })
    console.log(`The tool is ready at http://localhost:${port}`)
    console.log('Stop it with Ctrl+C')
  } catch (error) {
    console.error(`Port ${port} could not be used. Choose another one: PORT=4180 npm start`)
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
} else process.exitCode = 1
