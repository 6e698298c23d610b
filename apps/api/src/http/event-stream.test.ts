import type { ServerResponse } from 'node:http'
import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { streamEvents } from './event-stream.ts'
import type { ServerEvent } from './handler.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A stream that stays open until it is told to end, and what was written to it. */
function open(mayGoOn: () => Promise<boolean>) {
  const gone = new AbortController()
  const response = new PassThrough()
  let written = ''
  response.on('data', (data: Buffer) => (written += data.toString()))
  response.on('close', () => gone.abort())
  const silent = async function* (): AsyncGenerator<ServerEvent> {
    yield { id: '1', event: 'order', data: { text: 'two\nlines' } }
    await new Promise<void>((resolve) => gone.signal.addEventListener('abort', () => resolve()))
  }
  const ended = streamEvents({
    response: Object.assign(response, { writeHead: vi.fn() }) as unknown as ServerResponse,
    headers: {},
    events: silent(),
    signal: gone.signal,
    heartbeatSeconds: 15,
    mayGoOn,
  })
  return { ended, response, gone, written: () => written }
}

describe('streamEvents', () => {
  it('writes one line of data whatever is in it', async () => {
    const { written, gone, ended } = open(async () => true)
    await vi.advanceTimersByTimeAsync(1)
    expect(written()).toBe('retry: 2000\n\nid: 1\nevent: order\ndata: {"text":"two\\nlines"}\n\n')
    gone.abort()
    await ended
  })

  it('is kept alive every 15 seconds while the caller may listen', async () => {
    const { written, gone, ended } = open(async () => true)
    await vi.advanceTimersByTimeAsync(46_000)
    expect(written().match(/^: still here$/gm)).toHaveLength(3)
    gone.abort()
    await ended
  })

  it.each([
    ['may no longer listen', async () => false],
    ['cannot be asked about', () => Promise.reject(new Error('database lost'))],
  ])('is cut at the next beat when the caller %s', async (_, mayGoOn) => {
    const { response, ended } = open(mayGoOn)
    await vi.advanceTimersByTimeAsync(14_000)
    expect(response.destroyed).toBe(false)
    await vi.advanceTimersByTimeAsync(2000)
    expect(response.destroyed).toBe(true)
    await ended
  })
})
