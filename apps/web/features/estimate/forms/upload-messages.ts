import type { UploadPlace } from '@girasol/economics'
import type { MeterSummary } from './meter-profile.ts'

/** What the page asks the upload worker: one file, once. */
export type ReadAsk = { file: Blob; place: UploadPlace; usagePoint: string | null }

/** A refused file: the code of `readUpload` with its place, or that the device could not read it. */
export type ReadFault =
  | { kind: 'refused'; code: string; place: Record<string, unknown> }
  | { kind: 'unreadable' }
  | { kind: 'tooMuch' }
  | { kind: 'noUse' }

export type ReadAnswer =
  /** Share of the file that is loaded, 0..1. */
  | { kind: 'loading'; share: number }
  | { kind: 'sorting' }
  | { kind: 'done'; summary: MeterSummary }
  | { kind: 'failed'; fault: ReadFault }
