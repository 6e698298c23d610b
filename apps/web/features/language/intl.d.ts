import type { Messages } from '@girasol/messages'

declare module 'use-intl' {
  interface AppConfig {
    Locale: 'en' | 'es'
    Messages: Messages
  }
}
