const steps: Record<string, number> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  ' ': 0,
}

/** The keys of a radio group (ARIA practices): arrows choose the neighbour and go there, the space bar chooses. */
export function radioKeys(count: number, choose: (index: number) => void) {
  return {
    onKeyDown(event: KeyboardEvent) {
      const step = steps[event.key]
      const group = event.currentTarget as HTMLElement
      const here = [...group.children].indexOf(event.target as HTMLElement)
      if (step === undefined || here < 0) return
      event.preventDefault()
      const there = (here + step + count) % count
      choose(there)
      ;(group.children[there] as HTMLElement).focus()
    },
  }
}

/** A group is one stop of the Tab key: its chosen option. */
export function tabStop(chosen: boolean) {
  return { tabIndex: chosen ? 0 : -1 } as const
}
