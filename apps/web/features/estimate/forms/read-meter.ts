import { BadInput, checkUploadSize, readUpload } from '@girasol/economics'
import { meterSummary } from './meter-profile.ts'
import type { ReadAnswer, ReadAsk } from './upload-messages.ts'

/** Progress is told this often at most, in shares of the file. */
const tellEvery = 0.02

/**
 * Reads a meter file to the end and tells how far it is; the last thing told is `done` or `failed`.
 * A file that is too large is refused before it is read.
 */
export async function readMeter(ask: ReadAsk, told: (answer: ReadAnswer) => void): Promise<void> {
  try {
    checkUploadSize(ask.file.size)
    const text = await textOf(ask.file, (share) => told({ kind: 'loading', share }))
    told({ kind: 'sorting' })
    const summary = meterSummary(readUpload(text, ask.place, ask.usagePoint))
    if (typeof summary === 'string') told({ kind: 'failed', fault: { kind: summary } })
    else told({ kind: 'done', summary })
  } catch (cause) {
    if (cause instanceof BadInput) {
      const { code, place } = cause
      told({ kind: 'failed', fault: { kind: 'refused', code, place: { ...place } } })
    } else told({ kind: 'failed', fault: { kind: 'unreadable' } })
  }
}

async function textOf(file: Blob, progress: (share: number) => void): Promise<string> {
  const decoder = new TextDecoder(encodingOf(new Uint8Array(await file.slice(0, 2).arrayBuffer())))
  const parts: string[] = []
  let [read, said] = [0, 0]
  const reader = file.stream().getReader()
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- a stream is read part by part
    const { done, value } = await reader.read()
    if (done) break
    parts.push(decoder.decode(value, { stream: true }))
    read += value.byteLength
    if (read / file.size - said >= tellEvery) progress((said = read / file.size))
  }
  parts.push(decoder.decode())
  return parts.join('')
}

/** Spreadsheets also write UTF-16; its mark stands first. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}
