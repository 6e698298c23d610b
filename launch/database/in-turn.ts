import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

/**
 * Does work on a thing (a path, say) that other processes of this machine may also want to do, one at a time.
 * Linux only: the turn is a name that the kernel takes back when its holder dies, however hard.
 */
export async function inTurn<T>(thing: string, work: () => Promise<T>): Promise<T> {
  const name = `\0girasol-${createHash('sha256').update(thing).digest('hex')}`
  let turn = await take(name)
  while (!turn) {
    await wait(50)
    turn = await take(name)
  }
  try {
    return await work()
  } finally {
    turn.close()
  }
}

function take(name: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const turn = createServer((socket) => socket.destroy())
    turn.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    )
    turn.listen(name, () => resolve(turn))
  })
}
