import { z } from 'zod'
import { startApp } from './app.ts'
import { readConfig } from './config.ts'
import { inviteFirst, NotFirst } from './features/staff-members/staff-members.ts'
import { createLog } from './observability/logger.ts'
import { startFailure } from './start-failure.ts'

const usage = `npm run staff -- first <email> <email>
  invites the first two security people of an empty installation by mail; refused as soon as there is a staff`

const [command, ...emails] = process.argv.slice(2)
const log = createLog('api', { write: () => undefined })

async function main(): Promise<void> {
  if (command !== 'first') return say(usage)
  if (!z.array(z.email()).length(2).safeParse(emails).success) throw new NotFirst(usage)
  const { app, close } = await startApp('api', readConfig(), log)
  try {
    await inviteFirst(app, emails)
    say('both are invited; their links work for 24 hours, and a running worker sends them')
  } finally {
    await close()
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

await main().catch((error: unknown) => {
  process.stderr.write(
    `staff: ${error instanceof NotFirst ? error.message : startFailure(error)}\n`,
  )
  process.exitCode = 1
})
