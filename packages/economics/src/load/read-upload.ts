import { readCsv } from './csv-readings.ts'
import { type MeterUpload, readGreenButton } from './green-button.ts'
import { checkUploadSize, type UploadPlace } from './upload-limits.ts'

/**
 * Reads a meter file on the device: Green Button XML or a utility's CSV, told apart by its first
 * character. Pure; throws `BadInput` with the codes of `readGreenButton` and `readCsv` only.
 */
export function readUpload(
  text: string,
  place: UploadPlace,
  usagePoint: string | null = null,
): MeterUpload {
  checkUploadSize(text.length)
  const isXml = /^\uFEFF?\s*</.test(text.slice(0, 1000))
  return isXml ? readGreenButton(text, place, usagePoint) : readCsv(text, place)
}
