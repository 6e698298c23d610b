import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { extname, join } from 'node:path'
import { answerFile, answerPage, readFiles } from './files.ts'
import { passOn } from './passage.ts'
import { hardenedHeaders } from './policy.ts'

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
    if (file) return answerFile(request, response, file)
    // A name with an ending is a file that is not there; anything else is a screen of the app.
    if (extname(path) !== '') return void response.writeHead(404, hardenedHeaders).end()
    answerPage(response, page, request.headers.cookie)
  })
}
