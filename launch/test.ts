import './leave-with-parent.ts'
import { availableParallelism } from 'node:os'
import { ensureStateFolders } from './project.ts'
import { runStages, sum } from './stages/run-stages.ts'
import { checkStages, testStages } from './stages/table.ts'

ensureStateFolders()
const checked = await runStages(checkStages, availableParallelism())
const tested = await runStages(testStages, 1)
const { passed, failed } = sum([checked, tested])
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)
