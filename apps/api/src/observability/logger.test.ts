import { describe, expect, it } from 'vitest'
import { createLog, type LogFields } from './logger.ts'

function lines(write: (log: ReturnType<typeof createLog>) => void): Record<string, unknown>[] {
  const written: string[] = []
  write(createLog('test', { write: (line: string) => void written.push(line) }))
  return written.map((line) => JSON.parse(line) as Record<string, unknown>)
}

describe('the log', () => {
  it('writes what is listed', () => {
    const [line] = lines((log) => log.info('request', { route: 'GET /me', status: 200, ms: 1.5 }))
    expect(line).toMatchObject({
      msg: 'request',
      program: 'test',
      route: 'GET /me',
      status: 200,
      ms: 1.5,
    })
  })

  it('cannot be made to write anything else', () => {
    const careless = {
      route: 'GET /me',
      url: '/me?email=ana@demo.girasol.example',
      body: { password: 'violet lantern' },
      headers: { cookie: '__Host-girasol=x' },
    } as LogFields
    expect(JSON.stringify(lines((log) => log.warn('request', careless)))).not.toMatch(
      /ana|violet|Host/,
    )
  })

  it('keeps the message of an error out, which may quote data', () => {
    const error = Object.assign(new TypeError("Duplicate entry 'ana@demo.girasol.example'"), {
      code: 'ER_DUP_ENTRY',
    })
    const [line] = lines((log) => log.error('failed', { error }))
    expect(JSON.stringify(line)).not.toContain('ana@')
    expect(line!.error).toMatchObject({ kind: 'TypeError', code: 'ER_DUP_ENTRY' })
    expect(JSON.stringify(line!.error)).toContain('logger.test.ts')
  })
})
