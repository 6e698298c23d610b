'use client'

import { useState } from 'react'
import { rememberPreference } from './preference-cookie.ts'
import { themeAttribute, themeCookie, themes, type Theme } from './theme.ts'

type Props = { chosen: Theme; label: string; names: Record<Theme, string> }

/** Light, dark or as the device; changes the page at once and is remembered in a cookie. */
export function ThemeSwitch({ chosen, label, names }: Props) {
  const [theme, setTheme] = useState(chosen)
  const choose = (next: Theme) => {
    setTheme(next)
    rememberPreference(themeCookie, next)
    const attribute = themeAttribute(next)
    if (attribute) document.documentElement.dataset.theme = attribute
    else delete document.documentElement.dataset.theme
  }
  return (
    <label className="g-choice g-theme" title={label}>
      <svg aria-hidden="true" viewBox="0 0 24 24" width="24" height="24">
        <circle cx="12" cy="12" r="8.5" />
        <path d="M12 3.5a8.5 8.5 0 0 1 0 17Z" />
      </svg>
      <span className="g-unseen">{label}</span>
      <select value={theme} onChange={(event) => choose(event.target.value as Theme)}>
        {themes.map((one) => (
          <option key={one} value={one}>
            {names[one]}
          </option>
        ))}
      </select>
    </label>
  )
}
