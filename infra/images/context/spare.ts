/** Folders of a package that are for those who work on it, and no program of ours loads. */
const spareFolder = /(^|\/)(\.[^/]+|tests?|__tests__|docs?|examples?|benchmarks?|coverage|man)$/
/** Types, maps from built to written code, texts for people, and builds for browsers. Licences stay. */
const spareFile =
  /\.(map|md|markdown|[cm]?tsx?|flow|yml|yaml|gz)$|(\.|-)(browser|standalone|umd)(-module)?(\.old)?\.[cm]?js$|(^|\/)(\.[^/]+|tsconfig[\w.]*\.json)$/

/** Whether a folder inside an npm package goes into an image; `path` is relative to the package. */
export function isNeededFolder(path: string): boolean {
  return path !== 'node_modules' && !spareFolder.test(path)
}

/** Whether a file inside an npm package goes into an image. */
export function isNeededFile(path: string): boolean {
  return !spareFile.test(path)
}
