import { favicon } from '@girasol/design-tokens'

export function GET() {
  return new Response(favicon, {
    headers: { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' },
  })
}
