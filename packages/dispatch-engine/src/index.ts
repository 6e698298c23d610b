export { greatCircleKm, type Point, travel, travelMinutes } from './great-circle.ts'
export { hoursOfWork, skills, skillsNeeded } from './job-needs.ts'
export {
  crewsPerRound,
  nextRound,
  type NextRound,
  searchRingsKm,
  type SearchSoFar,
  sweepPauseSeconds,
} from './next-round.ts'
export {
  type CrewCandidate,
  type Job,
  rankCrews,
  type RankedCrew,
  type Ranking,
  type RefusedCrew,
} from './rank-crews.ts'
