import type { Messages } from '@girasol/messages'

declare module 'use-intl' {
  interface AppConfig {
    Locale: 'en-US' | 'es-US'
    Messages: Messages
  }
}
