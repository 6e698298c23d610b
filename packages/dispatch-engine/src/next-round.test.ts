import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hoursOfWork, skillsNeeded } from './job-needs.ts'
import { crewsPerRound, nextRound, searchRingsKm, sweepPauseSeconds } from './next-round.ts'

const ranked = fc
  .uniqueArray(
    fc.record({ crewId: fc.uuid(), distanceKm: fc.double({ min: 0, max: 1200, noNaN: true }) }),
    {
      selector: ({ crewId }) => crewId,
      maxLength: 40,
    },
  )
  .map((crews) => crews.sort((a, b) => a.distanceKm - b.distanceKm))

const nobody = { askedThisSweep: new Set<string>(), declined: new Set<string>() }

describe('nextRound', () => {
  it('asks every crew in reach exactly once in a sweep, nearest first, three at most at a time', () => {
    fc.assert(
      fc.property(ranked, (ranked) => {
        const asked: string[] = []
        for (;;) {
          const round = nextRound(ranked, { ...nobody, askedThisSweep: new Set(asked) })
          if (round.kind === 'exhausted') break
          expect(round.crews.length).toBeGreaterThan(0)
          expect(round.crews.length).toBeLessThanOrEqual(crewsPerRound)
          asked.push(...round.crews.map(({ crewId }) => crewId))
        }
        const inReach = ranked.filter(({ distanceKm }) => distanceKm <= searchRingsKm.at(-1)!)
        expect(asked).toEqual(inReach.map(({ crewId }) => crewId))
      }),
    )
  })

  it('never asks a crew that declined, and counts only the others as in reach', () => {
    fc.assert(
      fc.property(ranked, fc.infiniteStream(fc.boolean()), (ranked, coin) => {
        const declined = new Set(ranked.filter(() => coin.next().value).map(({ crewId }) => crewId))
        const round = nextRound(ranked, { ...nobody, declined })
        if (round.kind === 'ask') {
          expect(round.crews.some(({ crewId }) => declined.has(crewId))).toBe(false)
        } else expect(round.inReach).toBe(0)
      }),
    )
  })

  it('opens a wider ring only when the narrower one holds nobody else', () => {
    const crews = [
      { crewId: 'near', distanceKm: 10 },
      { crewId: 'far', distanceKm: 150 },
    ]
    const first = nextRound(crews, nobody)
    expect(first).toEqual({ kind: 'ask', crews: [crews[0]], radiusKm: 50 })
    const second = nextRound(crews, { ...nobody, askedThisSweep: new Set(['near']) })
    expect(second).toEqual({ kind: 'ask', crews: [crews[1]], radiusKm: 200 })
    const third = nextRound(crews, { ...nobody, askedThisSweep: new Set(['near', 'far']) })
    expect(third).toEqual({ kind: 'exhausted', inReach: 2 })
  })
})

describe('sweepPauseSeconds', () => {
  it('grows with every sweep and never beyond an hour', () => {
    expect([0, 1, 2, 3].map((sweep) => sweepPauseSeconds(sweep, 20))).toEqual([20, 40, 80, 160])
    expect(sweepPauseSeconds(1000, 600)).toBe(3600)
  })
})

describe('the needs of a job', () => {
  it('asks for training on steep roofs and large arrays only', () => {
    expect(skillsNeeded({ steepestPitchDeg: 22.6, panels: 20 })).toEqual([])
    expect(skillsNeeded({ steepestPitchDeg: 45, panels: 41 })).toEqual(['steepRoof', 'largeArray'])
  })

  it('keeps a usual home within one to three days of eight hours', () => {
    expect(hoursOfWork(10)).toBeGreaterThanOrEqual(8)
    expect(hoursOfWork(30)).toBeLessThanOrEqual(24)
  })
})
