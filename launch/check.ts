import './leave-with-parent.ts'
import { runStages } from './stages/run-stages.ts'
import { checkGroup } from './stages/table.ts'

const { passed, failed } = await runStages([checkGroup])
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)
