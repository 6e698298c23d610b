import './leave-with-parent.ts'
import { availableParallelism } from 'node:os'
import { runStages } from './stages/run-stages.ts'
import { checkStages } from './stages/table.ts'

const { passed, failed } = await runStages(checkStages, availableParallelism())
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)
