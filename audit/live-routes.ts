import type { Server } from '../apps/api/src/http/server.ts'

/** What the running server's router answers, as `GET /orders/:orderId`: read from the router, not from our own list. */
export function liveRoutes(server: Server): string[] {
  const above: string[] = []
  return server
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, indent, part, methods] = /^([│ ]*)[├└]── (.*) \(([A-Z, ]+)\)$/.exec(line) ?? []
      const bare = /^([│ ]*)[├└]── (.*)$/.exec(line)
      if (!bare) return []
      const depth = bare[1]!.length / 4
      above.length = depth
      above[depth] = `${above[depth - 1] ?? ''}${part ?? bare[2]!}`
      if (indent === undefined) return []
      return methods!.split(', ').map((method) => `${method} ${above[depth]}`)
    })
}
