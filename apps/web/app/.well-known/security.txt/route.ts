export const dynamic = 'force-dynamic'

const days = 90

/** Where to report a security problem (RFC 9116). */
export function GET() {
  const expires = new Date(Date.now() + days * 86_400_000)
  expires.setUTCHours(0, 0, 0, 0)
  const lines = [
    'Contact: mailto:security@girasol.example',
    `Expires: ${expires.toISOString()}`,
    'Preferred-Languages: en, es',
  ]
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
}
