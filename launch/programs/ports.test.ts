import { createServer, type AddressInfo } from 'node:net'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { anyPort, freePort, isFree } from './ports.ts'

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

  it('takes the wished one when it is free', async () => {
    const port = await anyPort()
    expect(await freePort(port)).toBe(port)
  })
})
