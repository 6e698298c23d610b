import { Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { makeSteps } from './steps.ts'

function recorder(isTTY: boolean): { output: NodeJS.WriteStream; text: () => string } {
  let text = ''
  const output = new Writable({ write: (chunk, _, done) => ((text += String(chunk)), done()) })
  return { output: Object.assign(output, { isTTY, columns: 80 }) as never, text: () => text }
}

describe('steps', () => {
  it('are plain lines in a log: begun, noted, done with their time', async () => {
    const { output, text } = recorder(false)
    const steps = makeSteps(output)
    expect(await steps.step('database', async (note) => (note('first start'), 7))).toBe(7)
    expect(text()).toMatch(/^… database\n {2}database: first start\n✓ database {2}\d+\.\d s\n$/)
  })

  it('show a failure and pass it on', async () => {
    const { output, text } = recorder(false)
    const failing = makeSteps(output).step('sites', () => Promise.reject(new Error('no sun')))
    await expect(failing).rejects.toThrow('no sun')
    expect(text()).toContain('✗ sites')
  })

  it('keep one live line on a terminal with all that is going on', async () => {
    const { output, text } = recorder(true)
    const steps = makeSteps(output)
    let finish = () => {}
    const slow = steps.step('slow', () => new Promise<void>((resolve) => (finish = resolve)))
    await steps.step('quick', () => Promise.resolve())
    expect(text()).toMatch(/✓ quick.*\n.*… slow 0\.\d s/)
    finish()
    await slow
    expect(text().trimEnd().split('\n').at(-1)).toContain('✓ slow')
  })
})
