/** Phones move between the options of a group by themselves. */
export function radioKeys(_count: number, _choose: (index: number) => void): object {
  return {}
}

/** Every option can be reached. */
export function tabStop(_chosen: boolean): object {
  return {}
}
