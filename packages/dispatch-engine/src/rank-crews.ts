import { greatCircleKm, type Point } from './great-circle.ts'

/** A crew as dispatch sees it. */
export type CrewCandidate = Point & {
  id: string
  certified: boolean
  skills: readonly string[]
  /** Jobs accepted and not yet ended, and how many the crew takes at a time. */
  activeJobs: number
  jobLimit: number
}

/** What a job asks of a crew. */
export type Job = Point & { skills: readonly string[] }

export type RankedCrew = { crewId: string; distanceKm: number }

/** Why a crew is not asked: the first rule that failed, with what would have been needed. */
export type RefusedCrew = {
  crewId: string
  rule: 'notCertified' | 'missingSkill' | 'busy'
  needed: string
}

export type Ranking = { qualified: RankedCrew[]; refused: RefusedCrew[] }

/**
 * Sorts crews into those that may do the job, nearest first, and those that may not, with the reason.
 * Equal distances are drawn by lot from `seed` (the same seed gives the same order), then by id.
 */
export function rankCrews(job: Job, crews: readonly CrewCandidate[], seed: string): Ranking {
  const ranking: Ranking = { qualified: [], refused: [] }
  for (const crew of crews) {
    const refusal = refusalOf(job, crew)
    if (refusal) ranking.refused.push(refusal)
    else ranking.qualified.push({ crewId: crew.id, distanceKm: greatCircleKm(job, crew) })
  }
  ranking.qualified.sort((a, b) => compare(a, b, seed))
  ranking.refused.sort((a, b) => (a.crewId < b.crewId ? -1 : 1))
  return ranking
}

function refusalOf(job: Job, crew: CrewCandidate): RefusedCrew | null {
  if (!crew.certified) return { crewId: crew.id, rule: 'notCertified', needed: 'certificate' }
  const missing = job.skills.find((skill) => !crew.skills.includes(skill))
  if (missing !== undefined) return { crewId: crew.id, rule: 'missingSkill', needed: missing }
  if (crew.activeJobs < crew.jobLimit) return null
  return { crewId: crew.id, rule: 'busy', needed: `fewer than ${crew.jobLimit} jobs` }
}

function compare(a: RankedCrew, b: RankedCrew, seed: string): number {
  if (a.distanceKm !== b.distanceKm) return a.distanceKm - b.distanceKm
  const lot = drawLot(seed, a.crewId) - drawLot(seed, b.crewId)
  if (lot !== 0) return lot
  return a.crewId < b.crewId ? -1 : 1
}

/** FNV-1a over seed and id: crews at the same spot take turns over many jobs. */
function drawLot(seed: string, id: string): number {
  let hash = 0x811c9dc5
  for (const character of `${seed}:${id}`) {
    hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193) >>> 0
  }
  return hash
}
