import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const opens = /['"]use server['"]|\bdraftMode\b|\bsetPreviewData\b|\bpreviewData\b/

describe('the sites', () => {
  it('have neither drafts nor server actions, whose keys are made from the sources', () => {
    const sources = globSync('{apps/web,apps/console,packages/site-frame}/**/*.{ts,tsx}', {
      cwd: root,
      exclude: ['**/node_modules/**', '**/.next/**'],
    })
    expect(sources.length).toBeGreaterThan(100)
    const using = sources.filter((path) => opens.test(readFileSync(join(root, path), 'utf8')))
    expect(using).toEqual([])
    expect(opens.test(`'use server'`)).toBe(true)
    expect(opens.test(`import { draftMode } from 'next/headers'`)).toBe(true)
  })

  it('ask for no picture in another size, which the server could not make', () => {
    const pages = globSync('{apps/web,apps/console,packages/site-frame}/**/*.tsx', {
      cwd: root,
      exclude: ['**/node_modules/**', '**/.next/**'],
    })
    const using = pages.filter((path) => /next\/image/.test(readFileSync(join(root, path), 'utf8')))
    expect(using).toEqual([])
  })
})
