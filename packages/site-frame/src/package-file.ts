import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/** A file of an installed package, such as `maplibre-gl/dist/maplibre-gl-worker.mjs`. Only for names written in our code. */
export function readPackageFile(specifier: string): Promise<Buffer<ArrayBuffer>> {
  return readFile(fileURLToPath(import.meta.resolve(specifier)))
}
