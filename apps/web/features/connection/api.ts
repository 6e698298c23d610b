'use client'

import { createClient } from '@girasol/api-client'
import { languageOf } from '@girasol/messages'

/** The contract's client in the browser: same origin, cookie session, answers in the page's language. */
export const api = createClient({
  baseUrl: '/api',
  language: () => languageOf(document.documentElement.lang),
})
