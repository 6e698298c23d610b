import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { judges, verdicts } from './judges.ts'

afterEach(() => vi.unstubAllEnvs())

describe('tools that judge the workflows', () => {
  it('are said not to have run where they are not installed', () => {
    vi.stubEnv('PATH', '/nowhere')
    expect(verdicts().map(({ outcome }) => outcome)).toEqual(judges.map(() => 'not run'))
  })

  it('are believed when they find something', () => {
    const folder = mkdtempSync(join(tmpdir(), 'judges-'))
    const [first] = judges
    const tool = join(folder, first!.tool)
    writeFileSync(tool, '#!/bin/sh\necho one finding; exit 13\n')
    chmodSync(tool, 0o755)
    vi.stubEnv('PATH', folder)
    expect(verdicts()[0]).toEqual({ tool: first!.tool, outcome: 'faults', text: 'one finding\n' })
  })
})
