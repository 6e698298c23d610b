import { join } from 'node:path'
import { hardenedHeaders } from '@girasol/site-frame/hardened-headers.ts'
import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const root = join(import.meta.dirname, '../..')

const config: NextConfig = {
  turbopack: { root },
  outputFileTracingRoot: root,
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are checked by `npm run check`, together with the tests; a start has no need of the tests' tools.
  typescript: { ignoreBuildErrors: true },
  productionBrowserSourceMaps: false,
  headers: async () => [{ source: '/:path*', headers: hardenedHeaders }],
}

export default createNextIntlPlugin('./features/language/request.ts')(config)
