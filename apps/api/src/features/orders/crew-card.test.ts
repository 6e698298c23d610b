import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { dataKey } from '#/security/data-key.ts'
import { SealBroken } from '#/security/key-faults.ts'
import { openPosition, sealPosition } from './crew-card.ts'

const key = dataKey('account', 1, randomBytes(32))
const at = new Date('2026-05-04T10:00:00.123Z')
const position = { latitude: 40.12, longitude: -3.45, at: at.toISOString(), etaMinutes: 12 }

describe('where a crew is', () => {
  it('opens for its moment, and for no later one', () => {
    const sealed = sealPosition(key, 'order', position)
    expect(openPosition(key, 'order', { at, sealed })).toEqual(position)
    const later = new Date(at.getTime() + 1)
    expect(() => openPosition(key, 'order', { at: later, sealed })).toThrow(SealBroken)
    expect(() => openPosition(key, 'another', { at, sealed })).toThrow(SealBroken)
  })

  it('is nowhere when nothing is stored', () => {
    expect(openPosition(key, 'order', null)).toBeNull()
  })
})
