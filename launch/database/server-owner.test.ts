import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { chooseOwner, ownedFile, ownedFolder } from './server-owner.ts'

const isRoot = process.getuid?.() === 0
let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'girasol-owner-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

describe('files and folders of the database server', () => {
  it('get exactly the wanted mode, whatever was there before', () => {
    mkdirSync(join(home, 'open'), { mode: 0o777 })
    ownedFolder(join(home, 'open'), null)
    ownedFile(join(home, 'open', 'key'), 'secret', null)
    expect(statSync(join(home, 'open')).mode & 0o777).toBe(0o700)
    expect(statSync(join(home, 'open', 'key')).mode & 0o777).toBe(0o600)
    expect(readFileSync(join(home, 'open', 'key'), 'utf8')).toBe('secret')
  })

  it('do not follow a link that someone laid in their place', () => {
    mkdirSync(join(home, 'precious'), { mode: 0o755 })
    symlinkSync(join(home, 'precious'), join(home, 'run'))
    expect(() => ownedFolder(join(home, 'run'), null)).toThrow('not ours')
    expect(statSync(join(home, 'precious')).mode & 0o777).toBe(0o755)
  })
})

describe('the user that the server runs as', () => {
  it.skipIf(isRoot)('is ourselves when we are not root', () => {
    expect(chooseOwner([home])).toEqual({ owner: null })
  })

  it.runIf(isRoot)('is root only where no other user may enter the folder', () => {
    const closed = chooseOwner([join(home, 'inside')])
    expect(closed.owner).toBeNull()
    expect(closed.concession).toContain('runs as root')
    ownedFolder(home, null, 0o711)
    ownedFolder(join(home, 'inside'), null, 0o711)
    expect(chooseOwner([join(home, 'inside')]).owner?.uid).toBeGreaterThan(0)
  })
})
