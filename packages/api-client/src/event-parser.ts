export type RawEvent = { id: string | null; event: string; data: string }

/** Parses `text/event-stream` piece by piece, as the HTML standard says (9.2.6), as far as our servers use it. */
export class EventParser {
  /** The id of the newest event: what a resumed stream begins after. */
  lastId: string | null = null
  /** Milliseconds that the server asks to wait before connecting again. */
  retry: number | null = null
  #rest = ''
  #event = ''
  #data: string[] = []

  /** Takes the next piece of text and gives the events that are complete with it. */
  push(text: string): RawEvent[] {
    const lines = (this.#rest + text).split(/\r\n|\n|\r(?!$)/)
    this.#rest = lines.pop() ?? ''
    return lines.flatMap((line) => (line === '' ? this.#finish() : this.#field(line)))
  }

  /** Forgets a half-received event, before the stream is opened again. */
  restart(): void {
    this.#rest = ''
    this.#event = ''
    this.#data = []
  }

  #field(line: string): [] {
    const colon = line.indexOf(':')
    const name = colon < 0 ? line : line.slice(0, colon)
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '')
    if (name === 'data') this.#data.push(value)
    if (name === 'event') this.#event = value
    if (name === 'id' && !value.includes('\0')) this.lastId = value
    if (name === 'retry' && /^\d{1,6}$/.test(value)) this.retry = Number(value)
    return []
  }

  #finish(): RawEvent[] {
    const data = this.#data.join('\n')
    const event = this.#event || 'message'
    const isEmpty = this.#data.length === 0
    this.#event = ''
    this.#data = []
    return isEmpty ? [] : [{ id: this.lastId, event, data }]
  }
}
