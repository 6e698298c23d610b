/** Saves something as a JSON file on the visitor's device. The file is made in the page: nothing of it stands in an address. */
export function saveFile(name: string, content: unknown): void {
  const text = `${JSON.stringify(content, null, 2)}\n`
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
