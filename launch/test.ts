import './leave-with-parent.ts'
import { ensureStateFolders } from './project.ts'
import { runStages } from './stages/run-stages.ts'
import { checkGroup, testGroups } from './stages/table.ts'

ensureStateFolders()
const { passed, failed } = await runStages([checkGroup, ...testGroups])
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)
