export type Theme = 'system' | 'light' | 'dark'
export const themes = ['system', 'light', 'dark'] as const satisfies readonly Theme[]

/** Remembers the choice of a person; the server writes it into the page, so that nothing flashes and no inline script is needed. */
export const themeCookie = 'girasol-theme'

/** A cookie's value as a theme; the system's when it is none of ours. */
export function asTheme(value: string | undefined): Theme {
  return value === 'light' || value === 'dark' ? value : 'system'
}

/** The value for `<html data-theme>`; none leaves the choice to the system. */
export function themeAttribute(theme: Theme): 'light' | 'dark' | undefined {
  return theme === 'system' ? undefined : theme
}
