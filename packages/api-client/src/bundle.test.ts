import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'

const script = `
import { registerHooks } from 'node:module'
const loaded = []
registerHooks({ load(url, context, next) { loaded.push(url); return next(url, context) } })
await import(process.argv[1])
console.log(JSON.stringify(loaded))
`

describe('what a browser must load for the client', () => {
  it('is this package alone: neither zod nor the contract’s schemas', async () => {
    const door = new URL('./index.ts', import.meta.url).href
    const run = promisify(execFile)
    const { stdout } = await run('node', ['--input-type=module', '-e', script, door])
    const loaded = JSON.parse(stdout) as string[]
    expect(loaded.length).toBeGreaterThan(5)
    expect(loaded.filter((url) => !url.includes('/packages/api-client/src/'))).toEqual([])
  })
})
