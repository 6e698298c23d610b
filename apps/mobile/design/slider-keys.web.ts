type Keys = {
  step: (by: number) => void
  value: number
  least: number
  most: number
  words: string
}

/** The keys of a slider (ARIA practices): arrows by one, Page keys by ten, Home and End to the ends. */
export function sliderKeys({ step, value, least, most, words }: Keys) {
  const moves: Record<string, number> = {
    ArrowRight: 1,
    ArrowUp: 1,
    ArrowLeft: -1,
    ArrowDown: -1,
    PageUp: 10,
    PageDown: -10,
    Home: least - value,
    End: most - value,
  }
  return {
    tabIndex: 0,
    'aria-valuenow': value,
    'aria-valuemin': least,
    'aria-valuemax': most,
    'aria-valuetext': words,
    onKeyDown(event: KeyboardEvent) {
      const by = moves[event.key]
      if (by === undefined) return
      event.preventDefault()
      step(by)
    },
  } as const
}
