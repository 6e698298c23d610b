import type { Language, Messages } from '@girasol/messages'

declare module 'next-intl' {
  interface AppConfig {
    Locale: Language
    Messages: Pick<
      Messages,
      | 'access'
      | 'console'
      | 'desk'
      | 'duties'
      | 'errors'
      | 'factors'
      | 'frame'
      | 'runbooks'
      | 'watch'
      | 'trail'
    >
  }
}
