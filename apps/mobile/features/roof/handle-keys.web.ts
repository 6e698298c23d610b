import type { HandleKeys } from './handle-moves.ts'

/** Arrow keys move a handle; with Shift in larger steps. */
export function handleKeys({ across, up, value, words }: HandleKeys) {
  return {
    tabIndex: 0,
    'aria-valuenow': value,
    'aria-valuetext': words,
    onKeyDown(event: KeyboardEvent) {
      const by = event.shiftKey ? 5 : 1
      const moves: Record<string, () => void> = {
        ArrowRight: () => across(by),
        ArrowLeft: () => across(-by),
        ArrowUp: () => up(by),
        ArrowDown: () => up(-by),
      }
      const move = moves[event.key]
      if (!move) return
      event.preventDefault()
      move()
    },
  } as const
}
