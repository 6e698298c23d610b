import type { AddressInfo } from 'node:net'
import { buildApi, startApp } from '../apps/api/src/app.ts'
import type { Config } from '../apps/api/src/config.ts'
import { createLog } from '../apps/api/src/observability/logger.ts'
import type { World } from './world.ts'

/** A further API on the world's database, as a second process would be. */
export async function anotherApi(world: World, settings: Partial<Config> = {}) {
  const silent = createLog('test', { write: () => {} })
  const started = await startApp('api', { ...world.config, ...settings }, silent, world.clock)
  const server = await buildApi(started.app)
  await server.listen({ host: '127.0.0.1', port: 0 })
  const { port } = server.server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    server,
    async stop() {
      started.beginStop()
      await server.close()
      await started.close()
    },
  }
}
