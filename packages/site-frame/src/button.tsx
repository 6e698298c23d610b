import type { ButtonHTMLAttributes } from 'react'

export type ButtonLook = 'primary' | 'quiet' | 'plain' | 'danger'

type Props = ButtonHTMLAttributes<HTMLButtonElement> & {
  look?: ButtonLook
  /** Shows that the press is being answered; the button stays focusable but does nothing. */
  busy?: boolean
}

/** The class names of a button, for links that look like one. */
export const buttonClass = (look: ButtonLook = 'primary') => `g-button g-button-${look}`

/** A button of at least 44 pixels; `type="button"` unless said otherwise. */
export function Button({ look = 'primary', busy = false, className, onClick, ...rest }: Props) {
  return (
    <button
      type="button"
      {...rest}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled']}
      className={[buttonClass(look), className].filter(Boolean).join(' ')}
      onClick={(event) => (busy ? event.preventDefault() : onClick?.(event))}
    />
  )
}
