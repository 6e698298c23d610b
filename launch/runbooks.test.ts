import { readdirSync, readFileSync } from 'node:fs'
import { AlertKind } from '@girasol/contract'
import { catalogues } from '@girasol/messages'
import { describe, expect, it } from 'vitest'
import { targets } from '../infra/runbooks/targets.ts'
import { file } from './project.ts'
import { runbookOf } from './runbooks.ts'

describe('runbooks', () => {
  it('are there for each kind of alert and for the acts of operation, and for nothing else', () => {
    const kinds = [...AlertKind.options].sort()
    expect(Object.keys(catalogues.en.runbooks).sort()).toEqual(kinds)
    const names = [...kinds, ...Object.keys(targets)].map((name) => `${name}.md`)
    expect(readdirSync(file('docs/runbooks')).sort()).toEqual(names.sort())
  })

  it.each(AlertKind.options)('%s says in both languages what the console says', (kind) => {
    expect(readFileSync(file('docs/runbooks', `${kind}.md`), 'utf8')).toBe(runbookOf(kind))
    expect(runbookOf(kind)).toContain('**What to do.** ')
    expect(runbookOf(kind)).toContain('**Qué hacer.** ')
  })
})
