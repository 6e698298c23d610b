import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type RivalPage = {
  /** The same host as the site, another port: the same site to a browser, but another origin. */
  sameSite: string
  /** Another site altogether. */
  crossSite: string
  close: () => void
}

/** Somebody else's web server, with an empty page for trying what its scripts can do to us. */
export async function openRivalPage(): Promise<RivalPage> {
  const server = createServer((_, answer) => {
    answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    answer.end(
      '<!doctype html><html lang="en"><title>Rival</title><body><p>Rival</p></body></html>',
    )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    sameSite: `http://localhost:${port}`,
    crossSite: `http://127.0.0.1:${port}`,
    close: () => void server.close(),
  }
}
