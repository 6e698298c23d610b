import { setPriority } from 'node:os'
import { hash, verify } from '@node-rs/argon2'
import type { HashAnswer, HashTask } from './hasher.ts'

/**
 * Hashes passwords for the program that forked this one, with less claim on the machine than it: whoever signs in waits a
 * little longer, whoever is signed in does not notice. It has no environment, opens nothing, and ends with its parent.
 */
setPriority(Number(process.argv[2]))
process.on('SIGINT', () => undefined)
process.on('SIGTERM', () => undefined)
process.on('disconnect', () => process.exit(0))
process.on('message', (task: HashTask) => void answer(task))

async function answer({ id, password, against, options }: HashTask): Promise<void> {
  const send = (result: HashAnswer['result']) => process.send?.({ id, result } satisfies HashAnswer)
  try {
    send(
      against === null ? await hash(password, options) : await verify(against, password, options),
    )
  } catch {
    // Its text could quote what was hashed.
    send(null)
  }
}
