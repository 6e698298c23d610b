/** What keys do to a handle: steps across and up, and what it says about itself. */
export type HandleKeys = {
  across: (steps: number) => void
  up: (steps: number) => void
  value: number
  words: string
}
