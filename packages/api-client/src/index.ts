export { type ClientOptions, createClient } from './client.ts'
export { ApiProblem, isPassing } from './problem.ts'
export type { FetchLike } from './send.ts'
export type {
  Client,
  Feature,
  InputOf,
  Name,
  OutputOf,
  StaffClient,
  StreamEvent,
  StreamState,
} from './shapes.ts'
