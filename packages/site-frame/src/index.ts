export { apiPassage } from './api-passage.ts'
export { hardenedHeaders } from './hardened-headers.ts'
export {
  asLanguage,
  inLanguage,
  languageCookie,
  languageHeader,
  negotiate,
  pathLanguage,
} from './language.ts'
export { asTheme, themeAttribute, themeCookie, themes, type Theme } from './theme.ts'
