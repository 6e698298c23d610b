import { readFileSync } from 'node:fs'
import { contract } from '@girasol/contract'
import { catalogues, languages, leaves } from '@girasol/messages'
import { describe, expect, it } from 'vitest'
import { isEventKind, trailEvents } from './trail-events.ts'

const kinds = Object.keys(trailEvents)

describe('the catalogue of events', () => {
  it('knows every action of the contract', () => {
    const actions = Object.values(contract).flatMap((entries) =>
      Object.values(entries).flatMap((entry) =>
        'action' in entry ? [entry.action as string] : [],
      ),
    )
    expect(actions.length).toBeGreaterThan(20)
    expect([...new Set(actions)].filter((action) => !isEventKind(action))).toEqual([])
  })

  it('writes each kind once, as a thing and a deed', () => {
    const source = readFileSync(new URL('trail-events.ts', import.meta.url), 'utf8')
    const written = [...source.matchAll(/^ {2}'([^']+)': of\./gm)].map(([, kind]) => kind)
    expect(written.toSorted()).toEqual(kinds.toSorted())
    for (const kind of kinds) expect(kind).toMatch(/^[a-z][a-zA-Z]+\.[a-z][a-zA-Z]+$/)
  })

  it.each(languages)('has a text for each kind, and no other, in %s', (language) => {
    const texts = leaves(catalogues[language].trail.kinds).map(([name]) => name)
    expect(texts.toSorted()).toEqual(kinds.toSorted())
  })

  it('gives each kind a class and an activity of OCSF', () => {
    for (const [kind, { classUid, categoryUid, activityId }] of Object.entries(trailEvents)) {
      expect(activityId, kind).toBeGreaterThan(0)
      expect(classUid, kind).toBeGreaterThan(categoryUid * 1000)
      expect(classUid, kind).toBeLessThan(categoryUid * 1000 + 100)
    }
  })

  it('does not take inherited names for kinds', () => {
    expect(isEventKind('constructor')).toBe(false)
  })
})
