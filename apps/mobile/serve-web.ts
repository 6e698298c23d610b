import { join } from 'node:path'
import { webServer } from './web-server/web-server.ts'

/** Serves `dist/web` (see launch/mobile-export.ts). The port and the API's address come from whoever starts it. */
const port = Number(process.env['PORT'] ?? 4002)
const apiUrl = process.env['GIRASOL_API_URL'] ?? 'http://127.0.0.1:4100'
const server = webServer({ folder: join(import.meta.dirname, 'dist/web'), apiUrl })

server.listen(port, '127.0.0.1', () => console.log(`app: http://localhost:${port}`))
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    server.close()
    server.closeAllConnections()
  })
}
