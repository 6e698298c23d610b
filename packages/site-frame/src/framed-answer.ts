import type { Language } from '@girasol/messages'
import { NextResponse, type NextRequest } from 'next/server'
import { contentPolicy, freshNonce } from './content-policy.ts'
import { languageHeader } from './language.ts'

export type Framing = { language: Language; development: boolean }

/**
 * Lets a page answer with a fresh nonce and its language: for a site's `proxy.ts`. Next reads the nonce from the policy
 * on the request and puts it on its own scripts; pages read it from `x-nonce`.
 */
export function framedAnswer(request: NextRequest, { language, development }: Framing) {
  const nonce = freshNonce()
  const policy = contentPolicy(nonce, development)
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', policy)
  headers.set(languageHeader, language)
  const answer = NextResponse.next({ request: { headers } })
  answer.headers.set('Content-Security-Policy', policy)
  return answer
}
