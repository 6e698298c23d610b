import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureCertificates } from '../../../launch/database/certificates.ts'
import { anotherApi } from '../../../test/another-api.ts'
import type { World } from '../../../test/world.ts'
import { type Provocation, told } from './provoked.ts'

/** What goes wrong inside, or behind our back. */
export async function faults(world: World): Promise<Provocation[]> {
  const security = await world.staff('security')
  const ana = await world.customer()
  await world.admin.query('RENAME TABLE trail_checks TO trail_checks_away')
  const failed = await security.sends({ method: 'GET', path: '/staff/trail/state' })
  await world.admin.query('RENAME TABLE trail_checks_away TO trail_checks')
  await world.admin.query(
    'UPDATE accounts SET name_sealed = CONCAT(LEFT(name_sealed, LENGTH(name_sealed) - 1), 0x00) WHERE id = UNHEX(REPLACE(?, "-", ""))',
    [ana.account.id],
  )
  const broken = await ana.sends({ method: 'GET', path: '/me' })
  await world.api.app.egress
    .post('alert' as never, 'https://169.254.169.254/latest', {
      headers: {},
      body: '',
    })
    .catch(() => undefined)
  const failure = { outcome: 'failed', status: 500 } as const
  return [
    told(
      'a fault inside',
      { kind: 'request.failed', ...failure, actorId: security.account.id },
      failed,
    ),
    told(
      'a sealed value that was changed',
      { kind: 'key.denied', outcome: 'denied', actorId: null, status: 500 },
      broken,
    ),
    {
      what: 'a way out that is not listed',
      kind: 'egress.blocked',
      outcome: 'denied',
      actorId: null,
      requestId: null,
      status: 0,
      seen: 0,
    },
  ]
}

/** A caller that speaks no TLS to a listener that speaks nothing else. */
export async function handshake(world: World): Promise<Provocation[]> {
  const folder = mkdtempSync(join(tmpdir(), 'girasol-tls-'))
  const tls = await ensureCertificates(folder, null, world.clock.now())
  const api = await anotherApi(world, { tls })
  const socket = connect(Number(new URL(api.url).port), '127.0.0.1')
  socket.on('error', () => undefined)
  socket.write('GET / HTTP/1.1\r\n\r\n')
  await once(socket, 'close')
  await api.stop()
  rmSync(folder, { recursive: true })
  const expected = {
    kind: 'tls.refused',
    outcome: 'denied',
    actorId: null,
    requestId: null,
  } as const
  return [{ what: 'a handshake that failed', ...expected, status: 0, seen: 0, unheard: true }]
}
