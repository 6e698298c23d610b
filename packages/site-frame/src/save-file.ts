/** Saves something as a JSON file on the visitor's device. The file is made in the page: nothing of it stands in an address. */
export function saveFile(name: string, content: unknown): void {
  const text = `${JSON.stringify(content, null, 2)}\n`
  save(name, new Blob([text], { type: 'application/json' }))
}

/** Saves an archive on the visitor's device, likewise. */
export function saveArchive(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  save(name, new Blob([bytes], { type: 'application/zip' }))
}

/** Saves a document on the visitor's device, likewise. */
export function savePdf(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  save(name, new Blob([bytes], { type: 'application/pdf' }))
}

function save(name: string, content: Blob): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
