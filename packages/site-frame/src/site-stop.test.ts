import { once } from 'node:events'
import { Agent, createServer, get, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Stoppable, stoppable } from './site-stop.ts'

let pages: Stoppable
let server: Server
let agent: Agent
beforeEach(async () => {
  agent = new Agent({ keepAlive: true })
  pages = stoppable((request, answer) => {
    // As every answer of a site begins, which also has Node remember what is said later.
    answer.setHeader('Strict-Transport-Security', 'max-age=1')
    const isStream = request.url === '/stream'
    answer.writeHead(200, { 'content-type': isStream ? 'text/event-stream' : 'text/html' })
    answer.write('begun;')
    if (!isStream) setTimeout(() => answer.end('whole'), request.url === '/slow' ? 400 : 0)
  })
  server = createServer(pages.listener)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterEach(() => {
  agent.destroy()
  server.closeAllConnections()
  server.close()
})

async function ask(path: string): Promise<IncomingMessage> {
  const { port } = server.address() as AddressInfo
  const [answer] = (await once(get({ port, path, agent, host: '127.0.0.1' }), 'response')) as [
    IncomingMessage,
  ]
  return answer
}
async function textOf(answer: IncomingMessage): Promise<string> {
  let text = ''
  for await (const part of answer) text += String(part)
  return text
}

describe('a site that stops', () => {
  it('sends to its end what is under way, and waits for no connection that is kept', async () => {
    await textOf(await ask('/quick'))
    const slow = await ask('/slow')
    const began = performance.now()
    const stopped = pages.stop(server, 0)
    expect(await textOf(slow)).toBe('begun;whole')
    await stopped
    expect(performance.now() - began).toBeLessThan(2000)
    await expect(ask('/quick')).rejects.toThrow()
  })

  it('serves on while balancers notice', async () => {
    const stopped = pages.stop(server, 0.5)
    await sleep(200)
    expect(await textOf(await ask('/quick'))).toBe('begun;whole')
    await stopped
  })

  it('ends streams, which would go on for ever', async () => {
    const stream = await ask('/stream')
    const began = performance.now()
    const cut = textOf(stream)
    await Promise.all([pages.stop(server, 0), expect(cut).rejects.toThrow('aborted')])
    expect(performance.now() - began).toBeLessThan(2000)
  })
})
