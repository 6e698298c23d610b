import type { FastifyInstance } from 'fastify'

const everyMilliseconds = 50
/** What is left then is stuck half-way, and Node no longer looks for slow callers; who stops us is patient for 10 s. */
const patienceMilliseconds = 8000

/**
 * While the server stops: closes each connection when its last answer is sent, where it would else be kept for another request (72 s),
 * and in the end those whose request never became whole.
 */
export function closeFinishedConnections(fastify: FastifyInstance): void {
  const { server } = fastify
  fastify.addHook('preClose', (done) => {
    const sweep = setInterval(() => server.closeIdleConnections(), everyMilliseconds)
    const end = setTimeout(() => server.closeAllConnections(), patienceMilliseconds)
    server.once('close', () => {
      clearInterval(sweep)
      clearTimeout(end)
    })
    done()
  })
}
