import { catalogues, type Language, languageOf, type Messages } from '@girasol/messages'
import { getLocales } from 'expo-localization'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react'
import { IntlProvider } from 'use-intl'
import { keepLanguage, readLanguage } from './language-store'

declare module 'use-intl' {
  interface AppConfig {
    Messages: Messages
    Locale: `${Language}-US`
  }
}

type LanguageChoice = { language: Language; choose: (language: Language) => void }

const LanguageContext = createContext<LanguageChoice | null>(null)

/** The language that the phone is set to, until the person chooses; the choice is kept on the device. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(deviceLanguage)
  useEffect(() => {
    readLanguage().then((kept) => kept && setLanguage(languageOf(kept)), ignoreLockedStore)
  }, [])
  const choose = useCallback((chosen: Language) => {
    setLanguage(chosen)
    keepLanguage(chosen).catch(ignoreLockedStore)
  }, [])
  return (
    <LanguageContext value={{ language, choose }}>
      <IntlProvider
        locale={`${language}-US`}
        messages={catalogues[language]}
        timeZone={deviceZone()}
      >
        {children}
      </IntlProvider>
    </LanguageContext>
  )
}

export function useLanguage(): LanguageChoice {
  const choice = useContext(LanguageContext)
  if (!choice) throw new Error('useLanguage outside of LanguageProvider')
  return choice
}

function deviceLanguage(): Language {
  return languageOf(getLocales()[0]?.languageTag ?? 'en')
}

function deviceZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}

/** A store that cannot be read costs a preference, never the start of the app. */
function ignoreLockedStore(): void {}
