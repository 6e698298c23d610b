import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { pagePolicy } from '#/security/headers.ts'
import type { Handler } from './handler.ts'
import { openApi } from './openapi.ts'

const files: Record<string, string> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'favicon-32x32.png': 'image/png',
}

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Girasol API</title>
<link rel="icon" href="docs/favicon-32x32.png">
<link rel="stylesheet" href="docs/swagger-ui.css">
</head>
<body>
<div id="page"></div>
<script src="docs/swagger-ui-bundle.js"></script>
<script src="docs/start.js"></script>
</body>
</html>
`
const start = `SwaggerUIBundle({ url: 'openapi.json', dom_id: '#page', deepLinking: true, validatorUrl: null, supportedSubmitMethods: [] })\n`

/** Serves `/openapi.json` and the page that shows it: from our own origin, under a strict policy, with nothing from outside. */
export async function mountDocs(server: FastifyInstance, handlers: Handler[]): Promise<void> {
  const require = createRequire(import.meta.url)
  const folder = dirname(require.resolve('swagger-ui-dist/package.json'))
  const document = JSON.stringify(openApi(handlers))
  const serve = (url: string, type: string, body: string | Buffer) =>
    server.get(url, { exposeHeadRoute: false }, (_, reply) =>
      reply.header('content-security-policy', pagePolicy).type(type).send(body),
    )
  serve('/openapi.json', 'application/json; charset=utf-8', document)
  serve('/docs', 'text/html; charset=utf-8', page)
  serve('/docs/start.js', 'text/javascript; charset=utf-8', start)
  for (const [name, type] of Object.entries(files)) {
    serve(`/docs/${name}`, type, await readFile(join(folder, name)))
  }
}
