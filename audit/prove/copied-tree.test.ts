import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { changedTexts, copyWith } from './copied-tree.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'girasol-tree-'))
  mkdirSync(join(folder, 'node_modules/@girasol'), { recursive: true })
  mkdirSync(join(folder, 'apps'))
  writeFileSync(join(folder, 'apps/a.ts'), 'one two two')
  writeFileSync(join(folder, 'apps/b.ts'), 'untouched')
})
afterEach(() => rmSync(folder, { recursive: true }))

const edit = (find: string, replace = 'x') => ({ file: 'apps/a.ts', find, replace })

describe('a change of the tree', () => {
  it('replaces a text that stands there exactly once, as it is written', () => {
    expect(changedTexts({ folder }, [edit('one', '$& three')]).get('apps/a.ts')).toBe(
      '$& three two two',
    )
  })

  it.each(['none', 'two'])('is an error for a text that does not stand there once: %s', (find) => {
    expect(() => changedTexts({ folder }, [edit(find)])).toThrow('not once')
  })

  it('takes several changes of one file', () => {
    const texts = changedTexts({ folder }, [edit('one'), edit('two two', 'y')])
    expect(texts.get('apps/a.ts')).toBe('x y')
  })

  it('never writes through to the tree that was copied', () => {
    const snapshot = { folder, files: ['apps/a.ts', 'apps/b.ts'], remove: () => {} }
    const copy = copyWith(snapshot, [edit('one')])
    expect(readFileSync(join(copy, 'apps/a.ts'), 'utf8')).toBe('x two two')
    expect(readFileSync(join(copy, 'apps/b.ts'), 'utf8')).toBe('untouched')
    expect(readFileSync(join(folder, 'apps/a.ts'), 'utf8')).toBe('one two two')
    rmSync(copy, { recursive: true })
  })
})
