import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createHashQueue, QueueFull } from './hash-queue.ts'

describe('the hash queue', () => {
  it('never runs more at once than allowed, and all in the end', async () => {
    const queue = createHashQueue(2, 100)
    let running = 0
    let most = 0
    const work = async () => {
      running++
      most = Math.max(most, running)
      await sleep(1)
      running--
      return 1
    }
    const done = await Promise.all(Array.from({ length: 20 }, () => queue(work)))
    expect(done).toHaveLength(20)
    expect(most).toBe(2)
  })

  it('refuses what would wait too long, and recovers', async () => {
    const queue = createHashQueue(1, 1)
    const slow = () => sleep(10)
    const first = queue(slow)
    const second = queue(slow)
    await expect(queue(slow)).rejects.toThrow(QueueFull)
    await Promise.all([first, second])
    await expect(queue(async () => 'again')).resolves.toBe('again')
  })

  it('goes on after work that failed', async () => {
    const queue = createHashQueue(1, 5)
    await expect(queue(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
    await expect(queue(async () => 'yes')).resolves.toBe('yes')
  })

  it('rests as long as was asked after each piece of work, and delays its answer by nothing', async () => {
    const queue = createHashQueue(1, 5, 2)
    const began = performance.now()
    const at = () => performance.now() - began
    const slow = () => sleep(40)
    const [first, second] = await Promise.all([queue(slow).then(at), queue(slow).then(at)])
    expect(first).toBeLessThan(110)
    expect(second).toBeGreaterThanOrEqual(150)
  })
})
