import { createServer, type AddressInfo } from 'node:net'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { anyPort, freePort, heldPort, isFree } from './ports.ts'

describe('choosing a port', () => {
  it('passes by one that is taken by another program and one that is kept for another part', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    const chosen = await freePort(port, new Set([port + 1]))
    expect(chosen).toBeGreaterThan(port + 1)
    expect(await isFree(port)).toBe(false)
    other.close()
  })

  it('keeps it for a program that starts later', async () => {
    const port = await anyPort()
    const held = await heldPort(port, new Set())
    expect(held.port).toBe(port)
    expect(await isFree(port)).toBe(false)
    const next = await heldPort(port, new Set())
    expect(next.port).toBeGreaterThan(port)
    await Promise.all([held.giveUp(), next.giveUp()])
    expect(await isFree(port)).toBe(true)
  })

  it('takes the wished one when it is free', async () => {
    const port = await anyPort()
    expect(await freePort(port)).toBe(port)
  })
})
