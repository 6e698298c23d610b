export { readTrail } from './read-trail.ts'
export { createRecorder, recordDone } from './record-entry.ts'
export { runSealer } from './sealer.ts'
export { oldestUnsealed } from './trail.store.ts'
