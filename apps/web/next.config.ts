import { join } from 'node:path'
import { hardenedHeaders } from '@girasol/site-frame/hardened-headers.ts'
import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const root = join(import.meta.dirname, '../..')
const yearLong = 'public, max-age=31536000, immutable'

const config: NextConfig = {
  turbopack: { root },
  outputFileTracingRoot: root,
  poweredByHeader: false,
  reactStrictMode: true,
  productionBrowserSourceMaps: false,
  headers: async () => [
    { source: '/:path*', headers: hardenedHeaders },
    { source: '/maplibre/:file', headers: [{ key: 'Cache-Control', value: yearLong }] },
  ],
}

export default createNextIntlPlugin('./features/language/request.ts')(config)
