import { findChecks } from './find-checks.ts'
import { createWorlds, runCheck } from './run-check.ts'

/**
 * One lane of the audit, a program of its own with systems of its own: it is sent the name of a check, runs it and sends back what came of
 * it, until nobody asks any more.
 */
const { checks } = await findChecks()
const worlds = createWorlds()

process.on('message', (name: string) => {
  const check = checks.find((one) => one.name === name)!
  void runCheck(check, worlds).then((outcome) => process.send!(outcome))
})
process.on('disconnect', () => {
  // What a check left open must not keep the program from ending.
  void worlds.end().finally(() => process.exit())
})
