import { createServer, type Server } from 'node:http'
import { readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { answerFile, answerPage, readFiles } from './web-server/files.ts'
import { passOn } from './web-server/passage.ts'
import { hardenedHeaders } from './web-server/policy.ts'

type Settings = { folder: string; apiUrl: string }

/** Serves the exported web target: one page under a strict policy, its files, and the way to the API below `/api`. */
export function webServer({ folder, apiUrl }: Settings): Server {
  const files = readFiles(folder)
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  return createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    if (path.startsWith('/api/')) return passOn(apiUrl, request, response)
    const file = files.get(path)
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return void response.writeHead(405, hardenedHeaders).end()
    }
    if (file) return answerFile(response, path, file)
    // A name with an ending is a file that is not there; anything else is a screen of the app.
    if (extname(path) !== '') return void response.writeHead(404, hardenedHeaders).end()
    answerPage(response, page, request.headers.cookie)
  })
}

if (import.meta.main) {
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
}
