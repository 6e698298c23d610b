import { globSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { contentPolicy, freshNonce, hardenedHeaders } from './policy.ts'

const mediaTypes: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.ttf': 'font/ttf',
}

type File = { bytes: Buffer; packed: Buffer | null; mediaType: string }

/** Every exported file by its path, read and packed once: what is not in this list cannot be asked for. */
export function readFiles(folder: string): Map<string, File> {
  const names = globSync('**/*.*', { cwd: folder }).filter((name) => extname(name) in mediaTypes)
  return new Map(
    names.map((name) => [`/${name.replaceAll('\\', '/')}`, readFile(join(folder, name))]),
  )
}

function readFile(path: string): File {
  const bytes = readFileSync(path)
  const mediaType = mediaTypes[extname(path)] ?? 'application/octet-stream'
  const worthPacking = /javascript|css|json|svg/.test(mediaType)
  return { bytes, mediaType, packed: worthPacking ? gzipSync(bytes) : null }
}

/** A file of the export; its name holds its hash where it may be kept for good. */
export function answerFile(request: IncomingMessage, response: ServerResponse, file: File): void {
  const path = request.url ?? ''
  const takesGzip = /\bgzip\b/.test(String(request.headers['accept-encoding']))
  const packed = takesGzip ? file.packed : null
  const bytes = packed ?? file.bytes
  const forGood = path.startsWith('/_expo/static/') || path.startsWith('/assets/')
  response.writeHead(200, {
    ...hardenedHeaders,
    'content-type': file.mediaType,
    'content-length': bytes.length,
    vary: 'accept-encoding',
    ...(packed ? { 'content-encoding': 'gzip' } : {}),
    'cache-control': forGood ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
  })
  response.end(bytes)
}

/**
 * The one page, with a nonce of its own on each script and style. It also says whether the request carried a session's
 * cookie, which the page's scripts cannot see: a visitor's page then need not ask the API who is signed in.
 */
export function answerPage(response: ServerResponse, template: string, cookies = ''): void {
  const nonce = freshNonce()
  const page = template
    .replaceAll('%NONCE%', nonce)
    .replace('%SESSION%', /(^|; )__Host-girasol=/.test(cookies) ? 'maybe' : 'none')
    .replaceAll('<script ', `<script nonce="${nonce}" `)
  response.writeHead(200, {
    ...hardenedHeaders,
    'content-security-policy': contentPolicy(nonce),
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
  })
  response.end(page)
}
