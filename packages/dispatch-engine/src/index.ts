export { type Box, boxAround, greatCircleKm, type Point, travelMinutes } from './great-circle.ts'
export { hoursOfWork, skillsNeeded } from './job-needs.ts'
export {
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
