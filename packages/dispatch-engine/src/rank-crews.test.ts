import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxAround, greatCircleKm, travelMinutes } from './great-circle.ts'
import { type CrewCandidate, rankCrews } from './rank-crews.ts'

const point = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
})
const crew: fc.Arbitrary<CrewCandidate> = fc
  .record({
    id: fc.uuid(),
    certified: fc.boolean(),
    skills: fc.subarray(['steepRoof', 'largeArray']),
    activeJobs: fc.nat(3),
    jobLimit: fc.integer({ min: 1, max: 3 }),
  })
  .chain((rest) => point.map((at) => ({ ...rest, ...at })))
/** Haversine loses digits near the far side of the globe: up to a metre there. */
const nearAntipodesKm = 1e-3
const crews = fc.uniqueArray(crew, { selector: ({ id }) => id, maxLength: 30 })
const job = point.chain((at) =>
  fc.subarray(['steepRoof', 'largeArray']).map((skills) => ({ ...at, skills })),
)

describe('greatCircleKm', () => {
  it('agrees with the published distance of Portland OR and Boston MA', () => {
    // 4,080 km by the great circle calculators of both airports' coordinates, within half a percent.
    const km = greatCircleKm(
      { latitude: 45.59, longitude: -122.6 },
      { latitude: 42.36, longitude: -71.01 },
    )
    expect(km).toBeGreaterThan(4060)
    expect(km).toBeLessThan(4100)
  })

  it('is a metric: zero to itself, symmetric, never above half the globe, triangle holds', () => {
    fc.assert(
      fc.property(point, point, point, (a, b, c) => {
        expect(greatCircleKm(a, a)).toBe(0)
        expect(greatCircleKm(a, b)).toBeCloseTo(greatCircleKm(b, a), 6)
        expect(greatCircleKm(a, b)).toBeLessThanOrEqual(20_016)
        expect(greatCircleKm(a, c)).toBeLessThanOrEqual(
          greatCircleKm(a, b) + greatCircleKm(b, c) + nearAntipodesKm,
        )
      }),
    )
  })

  it('turns 10 km into the minutes of 13 km of road at 50 km/h', () => {
    expect(travelMinutes(10)).toBe(16)
    expect(travelMinutes(0)).toBe(0)
  })
})

describe('boxAround', () => {
  it('holds every point within the distance, anywhere on the globe', () => {
    fc.assert(
      fc.property(point, point, fc.double({ min: 0, max: 3000, noNaN: true }), (a, b, km) => {
        fc.pre(greatCircleKm(a, b) <= km)
        const box = boxAround(a, km)
        expect(b.latitude >= box.south && b.latitude <= box.north).toBe(true)
        expect(b.longitude >= box.west && b.longitude <= box.east).toBe(true)
      }),
    )
    const near = fc.tuple(
      point,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 6.28, noNaN: true }),
    )
    fc.assert(
      fc.property(near, ([a, share, bearing]) => {
        // A point less than 800 km away in any direction (destination formula of the sphere).
        const [angle, phi] = [(share * 799) / 6371.0088, (a.latitude * Math.PI) / 180]
        const sine =
          Math.sin(phi) * Math.cos(angle) + Math.cos(phi) * Math.sin(angle) * Math.cos(bearing)
        const turn = Math.atan2(
          Math.sin(bearing) * Math.sin(angle) * Math.cos(phi),
          Math.cos(angle) - Math.sin(phi) * sine,
        )
        const latitude = (Math.asin(Math.max(-1, Math.min(1, sine))) * 180) / Math.PI
        const longitude = ((a.longitude + (turn * 180) / Math.PI + 540) % 360) - 180
        const box = boxAround(a, 800)
        expect(latitude >= box.south && latitude <= box.north).toBe(true)
        expect(longitude >= box.west && longitude <= box.east).toBe(true)
      }),
    )
  })

  it('is small where it can be', () => {
    const box = boxAround({ latitude: 0, longitude: 0 }, 111.195)
    expect(box.north).toBeCloseTo(1, 3)
    expect(box.east).toBeCloseTo(1, 3)
  })
})

describe('rankCrews', () => {
  it('names every crew exactly once, as qualified or as refused', () => {
    fc.assert(
      fc.property(job, crews, fc.string(), (job, crews, seed) => {
        const { qualified, refused } = rankCrews(job, crews, seed)
        const named = [...qualified, ...refused].map(({ crewId }) => crewId).sort()
        expect(named).toEqual(crews.map(({ id }) => id).sort())
      }),
    )
  })

  it('qualifies only certified, free crews with all skills, nearest first', () => {
    fc.assert(
      fc.property(job, crews, fc.string(), (job, crews, seed) => {
        const byId = new Map(crews.map((crew) => [crew.id, crew]))
        const { qualified } = rankCrews(job, crews, seed)
        qualified.forEach(({ crewId, distanceKm }, index) => {
          const crew = byId.get(crewId)!
          expect(crew.certified && crew.activeJobs < crew.jobLimit).toBe(true)
          expect(job.skills.every((skill) => crew.skills.includes(skill))).toBe(true)
          expect(distanceKm).toBeGreaterThanOrEqual(qualified[index - 1]?.distanceKm ?? 0)
        })
      }),
    )
  })

  it('does not depend on the order in which crews arrive', () => {
    fc.assert(
      fc.property(job, crews, fc.string(), (job, crews, seed) => {
        const mirrored = rankCrews(job, [...crews].reverse(), seed)
        expect(mirrored).toEqual(rankCrews(job, crews, seed))
      }),
    )
  })

  it('lets crews at the same spot take turns over many jobs', () => {
    const twin = (id: string): CrewCandidate => ({
      id,
      latitude: 40,
      longitude: -75,
      certified: true,
      skills: [],
      activeJobs: 0,
      jobLimit: 1,
    })
    const job = { latitude: 40.1, longitude: -75.1, skills: [] }
    const firsts = Array.from(
      { length: 400 },
      (_, seed) => rankCrews(job, [twin('a'), twin('b')], `order ${seed}`).qualified[0]!.crewId,
    )
    const share = firsts.filter((id) => id === 'a').length / firsts.length
    expect(share).toBeGreaterThan(0.3)
    expect(share).toBeLessThan(0.7)
  })

  it('says what a refused crew lacks', () => {
    const base = { latitude: 1, longitude: 1, skills: [], activeJobs: 0, jobLimit: 1 }
    const job = { latitude: 1, longitude: 1, skills: ['steepRoof'] }
    const { refused } = rankCrews(
      job,
      [
        { ...base, id: '1', certified: false },
        { ...base, id: '2', certified: true },
        { ...base, id: '3', certified: true, skills: ['steepRoof'], activeJobs: 1 },
      ],
      '',
    )
    expect(refused.map(({ rule, needed }) => [rule, needed])).toEqual([
      ['notCertified', 'certificate'],
      ['missingSkill', 'steepRoof'],
      ['busy', 'fewer than 1 jobs'],
    ])
  })
})
