'use client'

import type { Language } from '@girasol/messages'
import type { Theme } from '@girasol/site-frame/theme.ts'
import { LanguageSwitch } from '@girasol/site-frame/language-switch.tsx'
import { ThemeSwitch } from '@girasol/site-frame/theme-switch.tsx'
import { useLocale, useTranslations } from 'next-intl'
import { createContext, type ReactNode, useContext } from 'react'

const ChosenTheme = createContext<Theme>('system')

/** Hands the theme that the server has read from the cookie to the switches, wherever they stand. */
export function Preferences({ theme, children }: { theme: Theme; children: ReactNode }) {
  return <ChosenTheme value={theme}>{children}</ChosenTheme>
}

/** Language and colours. */
export function PreferenceSwitches() {
  const text = useTranslations('frame')
  const language: Language = useLocale()
  return (
    <div className="c-preferences">
      <LanguageSwitch
        current={language}
        label={text('language.label')}
        names={{ en: text('language.en'), es: text('language.es') }}
        inPath={false}
      />
      <ThemeSwitch
        chosen={useContext(ChosenTheme)}
        label={text('theme.label')}
        names={{
          system: text('theme.system'),
          light: text('theme.light'),
          dark: text('theme.dark'),
        }}
      />
    </div>
  )
}
