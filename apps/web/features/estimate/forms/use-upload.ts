'use client'

import { uploadLimitBytes, type UploadPlace } from '@girasol/economics'
import { useEffect, useRef, useState } from 'react'
import type { MeterSummary } from './meter-profile.ts'
import { startReading } from './reading-worker.ts'
import type { ReadAnswer, ReadFault } from './upload-messages.ts'

export type Chosen = {
  file: File
  place: UploadPlace
  /** The one of its meters that counts; `null`: all together. */
  usagePoint: string | null
  /** All meters of the file, once they are known. */
  points: MeterSummary['usagePoints']
}

export type Upload =
  | { at: 'idle' }
  | { at: 'loading'; share: number; name: string }
  | { at: 'sorting'; name: string }
  | { at: 'done'; summary: MeterSummary; chosen: Chosen }
  | { at: 'failed'; fault: ReadFault; chosen: Chosen }

/** A file being read; `onRead` is told once of each that could be. */
export function useUpload(onRead: (summary: MeterSummary) => void) {
  const [upload, setUpload] = useState<Upload>({ at: 'idle' })
  const stopReading = useRef<(() => void) | null>(null)
  // Other choices may be made while a file is read.
  const latest = useRef(onRead)
  latest.current = onRead
  useEffect(() => () => stopReading.current?.(), [])
  const read = (chosen: Chosen) => {
    stopReading.current?.()
    const { file, place, usagePoint } = chosen
    const tell = (answer: ReadAnswer) => {
      setUpload(uploadAfter(chosen, answer))
      if (answer.kind === 'done') latest.current(answer.summary)
    }
    if (file.size > uploadLimitBytes) {
      const fault = { kind: 'refused', code: 'uploadTooLarge', place: {} } as const
      return tell({ kind: 'failed', fault })
    }
    tell({ kind: 'loading', share: 0 })
    stopReading.current = startReading({ file, place, usagePoint }, tell)
  }
  const stop = () => {
    stopReading.current?.()
    setUpload({ at: 'idle' })
  }
  return { upload, read, stop }
}

/** What the form shows after an answer; all meters of a file stay known when one of them is chosen. */
export function uploadAfter(chosen: Chosen, answer: ReadAnswer): Upload {
  const { name } = chosen.file
  switch (answer.kind) {
    case 'loading':
      return { at: 'loading', share: answer.share, name }
    case 'sorting':
      return { at: 'sorting', name }
    case 'failed':
      return { at: 'failed', fault: answer.fault, chosen }
    case 'done': {
      const { summary } = answer
      const points = chosen.usagePoint === null ? summary.usagePoints : chosen.points
      return { at: 'done', summary, chosen: { ...chosen, points } }
    }
  }
}
