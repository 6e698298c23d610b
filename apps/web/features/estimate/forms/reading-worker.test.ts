import { describe, expect, it } from 'vitest'
import { type Port, startReading } from './reading-worker.ts'
import type { ReadAnswer } from './upload-messages.ts'

function standIn() {
  const heard = new Map<string, (event: { data?: ReadAnswer }) => void>()
  const port = {
    asked: 0,
    ended: 0,
    postMessage: () => (port.asked += 1),
    addEventListener: (kind, hear) => void heard.set(kind, hear),
    terminate: () => void (port.ended += 1),
  } as Port & { asked: number; ended: number }
  return { port, say: (data?: ReadAnswer) => heard.get(data ? 'message' : 'error')?.({ data }) }
}
const ask = {
  file: new Blob(['']),
  place: { standardMinutes: 0, daylight: 'none', dateOrder: null },
  usagePoint: null,
} as const
const fault = { kind: 'unreadable' } as const

describe('startReading', () => {
  it('passes on what is told and ends the worker with the last answer', () => {
    const { port, say } = standIn()
    const told: ReadAnswer[] = []
    startReading(ask, (one) => told.push(one), port)
    expect(port.asked).toBe(1)
    say({ kind: 'loading', share: 0.5 })
    say({ kind: 'failed', fault })
    say({ kind: 'sorting' })
    expect(told.map(({ kind }) => kind)).toEqual(['loading', 'failed'])
    expect(port.ended).toBe(1)
  })
  it('says nothing any more when it was stopped', () => {
    const { port, say } = standIn()
    const told: ReadAnswer[] = []
    startReading(ask, (one) => told.push(one), port)()
    say({ kind: 'sorting' })
    expect(told).toEqual([])
    expect(port.ended).toBe(1)
  })
  it('a worker that breaks is a file that could not be read', () => {
    const { port, say } = standIn()
    const told: ReadAnswer[] = []
    startReading(ask, (one) => told.push(one), port)
    say()
    expect(told).toEqual([{ kind: 'failed', fault }])
  })
})
