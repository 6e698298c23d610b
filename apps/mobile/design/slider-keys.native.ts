type Keys = {
  step: (by: number) => void
  value: number
  least: number
  most: number
  words: string
}

/** Phones move a slider by the gestures of their screen readers. */
export function sliderKeys(_keys: Keys): object {
  return {}
}
