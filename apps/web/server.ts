import { runSite } from '@girasol/site-frame/site-server.ts'
import { config } from './src/config.ts'

await runSite('site', {
  dir: import.meta.dirname,
  host: config.host(),
  port: config.port(),
  development: config.development,
  trustedProxies: config.trustedProxies(),
  production: config.production,
  origin: config.origin(),
  tls: config.tls(),
  plainPort: config.plainPort(),
  drainSeconds: config.drainSeconds(),
})
