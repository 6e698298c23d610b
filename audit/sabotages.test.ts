import { dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findChecks } from './find-checks.ts'
import { changedTexts } from './prove/copied-tree.ts'

const root = dirname(import.meta.dirname)
const { checks, broken } = await findChecks()

describe('the checks', () => {
  it('can all be loaded', () => expect(broken).toEqual([]))

  it.each(checks)('$name has a sabotage, and all of them still fit the code', (check) => {
    const changes = [...check.sabotages, ...(check.lookAlikes ?? [])]
    expect(check.sabotages.length).toBeGreaterThan(0)
    const misfits = changes.flatMap((change) => {
      try {
        changedTexts({ folder: root }, [change, ...(change.also ?? [])])
        return []
      } catch (error) {
        return [`${change.name}: ${(error as Error).message}`]
      }
    })
    expect(misfits).toEqual([])
  })

  it('are named by their row and file, each once', () => {
    expect(new Set(checks.map(({ name }) => name)).size).toBe(checks.length)
  })
})
