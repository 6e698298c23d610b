import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { inTurn } from './in-turn.ts'

const module = join(import.meta.dirname, 'in-turn.ts')

/** Another process that takes its turn and does not give it back. */
async function holder(thing: string) {
  const program = `
    import { inTurn } from ${JSON.stringify(module)}
    await inTurn(process.argv[1], async () => {
      console.log('taken')
      await new Promise((done) => setTimeout(done, 60_000))
    })
  `
  const args = ['--input-type=module', '-e', program, thing]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  return child
}

describe.runIf(process.platform === 'linux')('work in turn', () => {
  it('is done by one at a time, also after one has failed', async () => {
    let atOnce = 0
    let most = 0
    const work = async () => {
      most = Math.max(most, ++atOnce)
      await wait(10)
      atOnce--
      throw new Error('failed')
    }
    const thing = join(import.meta.filename, 'one')
    const all = await Promise.allSettled([1, 2, 3].map(() => inTurn(thing, work)))
    expect(all.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
    expect(most).toBe(1)
  })

  it('waits for another process, and goes on at once when that is killed', async () => {
    const thing = join(import.meta.filename, 'killed')
    const child = await holder(thing)
    let done = false
    const turn = inTurn(thing, async () => void (done = true))
    await wait(150)
    expect(done).toBe(false)
    child.kill('SIGKILL')
    await turn
    expect(done).toBe(true)
  })
})
