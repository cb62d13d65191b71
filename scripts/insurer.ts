// npm run insurer -- COMMAND [flags]: the insurer's side, from allocation list to tables. Exit 0 all well, 1 something refused, 2 wrong use.
import { runInsurer } from './insurer/run-insurer.ts'

process.exitCode = await runInsurer(process.argv.slice(2))
