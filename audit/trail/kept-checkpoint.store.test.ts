import { generateKeyPairSync } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  type Checkpoint,
  signCheckpoint,
} from '../../apps/api/src/features/audit-trail/checkpoint.ts'
import { type SealedTrail, startSealedTrail } from '../../test/sealed-trail.ts'

let trail: SealedTrail
let early: Checkpoint
let kept: Checkpoint
let restoreEarly: Awaited<ReturnType<SealedTrail['snapshot']>>
let restore: Awaited<ReturnType<SealedTrail['snapshot']>>

beforeAll(async () => {
  trail = await startSealedTrail()
  await trail.grow(6)
  early = await trail.grow(4)
  restoreEarly = await trail.snapshot()
  kept = await trail.grow(10)
  restore = await trail.snapshot()
})
beforeEach(() => restore())
afterAll(() => trail.stop())

const reason = async (...asked: Parameters<SealedTrail['verify']>) => {
  const verdict = await trail.verify(...asked)
  return verdict.sound ? 'sound' : verdict.reason
}

describe('with the public key and one checkpoint that was kept elsewhere', () => {
  it('an honest trail verifies, with and without its folder, and also when it has grown', async () => {
    expect(await trail.verify(kept)).toMatchObject({ sound: true, entries: 20, kept: 1 })
    expect(await trail.verify(kept, true)).toMatchObject({ sound: true, entries: 20, kept: 1 })
    await trail.grow(3)
    expect(await trail.verify([early, kept], true)).toMatchObject({ sound: true, entries: 23 })
  })

  it('a rollback of database and folder to an old state is found', async () => {
    await restoreEarly()
    expect(await reason()).toBe('sound')
    const cutOff =
      'the log ends at 10 entries, but the kept checkpoint covers 20: what is from leaf index 10 was cut off, or the log was rolled back'
    expect(await reason(kept)).toBe(cutOff)
    expect(await reason(kept, true)).toBe(cutOff)
  })

  it('a rollback of the database alone is found by the folder, and without it by the checkpoint', async () => {
    await restoreEarly('database')
    expect(await reason()).toMatch(/^entry \d+ \(leaf index 10\) was sealed and is no longer/)
    expect(await reason(kept, true)).toContain('the log was rolled back')
  })

  it('a fork is found: another history after a rollback, sealed with the true key', async () => {
    await restoreEarly()
    const forked = await trail.grow(12)
    expect(await reason()).toBe('sound')
    const rewritten =
      'the log is another one than was promised: the kept checkpoint over 20 entries has another root, so something between leaf index 10 and 19 was rewritten'
    expect(await reason([early, kept])).toBe(rewritten)
    expect(await reason([early, kept], true)).toBe(rewritten)
    expect(forked.size).toBe(22)
  })

  it('two checkpoints of one size and different roots are a fork, whatever the database says', async () => {
    await restoreEarly()
    const forked = await trail.grow(10)
    expect(await reason([kept, forked], true)).toBe(
      'two kept checkpoints over 20 entries have different roots: a fork',
    )
  })

  it('a tail that was cut off everywhere is found', async () => {
    await trail.attack('DELETE FROM audit_events WHERE id > 10')
    await trail.attack('DELETE FROM trail_leaves WHERE leaf_index >= 10')
    await trail.attack('DELETE FROM trail_checkpoints WHERE size > 10')
    expect(await reason(null, true)).toBe('sound')
    expect(await reason(kept, true)).toContain('what is from leaf index 10 was cut off')
  })

  it.each([
    ['edited', 'UPDATE audit_events SET actor_role = "support" WHERE id = 13'],
    ['deleted', 'DELETE FROM audit_events WHERE id = 13'],
  ])('an entry that was %s is named, without the folder', async (_, sql) => {
    await trail.attack(sql)
    expect(await reason(kept, true)).toMatch(/^entry 13 \(leaf index 12\)/)
  })

  it('an entry that was put between is named', async () => {
    await trail.attack(
      'UPDATE trail_leaves SET leaf_index = leaf_index + 1000 WHERE leaf_index >= 5',
    )
    await trail.attack(
      'UPDATE trail_leaves SET leaf_index = leaf_index - 999 WHERE leaf_index >= 1005',
    )
    await trail.attack('INSERT INTO trail_leaves VALUES (5, 777, REPEAT("x", 32))')
    expect(await reason(kept)).toMatch(/leaf index 5\) stands in trail_leaves as entry 777/)
    expect(await reason(kept, true)).toContain('was changed between leaf index 0 and 5')
  })

  it('entries that changed places are found', async () => {
    await trail.attack('UPDATE trail_leaves SET leaf_index = 999 WHERE leaf_index = 11')
    await trail.attack('UPDATE trail_leaves SET leaf_index = 11 WHERE leaf_index = 12')
    await trail.attack('UPDATE trail_leaves SET leaf_index = 12 WHERE leaf_index = 999')
    expect(await reason(kept)).toMatch(/leaf index 11\) stands in trail_leaves as entry 13/)
    expect(await reason(kept, true)).toContain('was changed between leaf index 10 and 19')
  })

  it('a whole history that was computed anew with all rights on the database is found', async () => {
    const mine = generateKeyPairSync('ed25519').privateKey
    await trail.attack('UPDATE audit_events SET reason = "harmless" WHERE id = 4')
    await recompute(mine)
    expect(await reason(kept, true)).toContain("is not signed by the sealer's key")
    await trail.attack('DELETE FROM trail_checkpoints')
    expect(await reason(kept, true)).toContain('the log ends at 0 entries')
    expect(await reason(kept)).toMatch(/^entry 4 \(leaf index 3\) is not what was sealed/)
  })

  it('a checkpoint that somebody made up is not believed', async () => {
    const mine = generateKeyPairSync('ed25519').privateKey
    const forged = signCheckpoint(
      { size: 20, root: Buffer.alloc(32), at: new Date(), previous: null },
      mine,
    )
    expect(await reason(forged)).toContain("kept checkpoint 1 is not signed by the sealer's key")
    expect(await reason({ ...kept, size: 19 })).toContain('not signed')
  })

  it('the folder rewritten together with the database is found by its checkpoint', async () => {
    await restoreEarly()
    const lines = readFileSync(join(trail.folder, 'checkpoints.jsonl'), 'utf8')
    writeFileSync(join(trail.folder, 'checkpoints.jsonl'), lines)
    await trail.grow(10)
    expect(await reason()).toBe('sound')
    expect(await reason(kept)).toContain('the kept checkpoint over 20 entries has another root')
  })
})

/** What an attacker with the database, and without the sealer's key, can do: every hash and root anew, signed by himself. */
async function recompute(key: Parameters<typeof signCheckpoint>[1]): Promise<void> {
  const previous = signCheckpoint(
    { size: 20, root: Buffer.alloc(32, 7), at: new Date(), previous: null },
    key,
  )
  await trail.attack('DELETE FROM trail_checkpoints')
  await trail.attack(
    'INSERT INTO trail_checkpoints (size, root, at, previous, signature) VALUES (20, ?, ?, ?, ?)',
    [
      Buffer.from(previous.root, 'hex'),
      new Date(previous.at),
      Buffer.from(previous.previous, 'hex'),
      Buffer.from(previous.signature, 'hex'),
    ],
  )
}
