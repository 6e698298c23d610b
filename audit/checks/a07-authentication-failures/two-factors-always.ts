import { contract, type Endpoint } from '@girasol/contract'
import { newId } from '../../../apps/api/src/database/ids.ts'
import { createClient, type Headers } from '../../../test/client.ts'
import { callAbout } from '../../../test/matrix/ask.ts'
import type { StaffPerson, StaffRole } from '../../../test/people.ts'
import type { World } from '../../../test/world.ts'
import { check } from '../../check.ts'
import { everyEndpoint } from '../../every-endpoint.ts'
import type { Probe } from '../../probe.ts'
import { ageProof, oneFactorWays, passkeyFor, withPasskey } from './ways-in.ts'

const roles: StaffRole[] = ['support', 'sales', 'engineer', 'security']

/** What may be done before the factor: present it, set the first one up, see what is owed, leave. */
const beforeTheFactor = ['session.read', 'factor.present', 'factor.enrol', 'staffSession.end']

/** Streams never end where they are let through: they are opened over the network (`listens`). */
const isStream = ({ output }: Endpoint) => 'kind' in output && output.kind === 'events'

const isGuarded = ({ endpoint }: { endpoint: Endpoint }) =>
  !isStream(endpoint) &&
  endpoint.audience === 'staff' &&
  !endpoint.public &&
  !beforeTheFactor.includes(endpoint.action)
const guarded = everyEndpoint.filter(isGuarded)
const dangerous = guarded.filter(({ endpoint }) => endpoint.stepUp)

const call = (world: World, endpoint: Endpoint, headers: Headers) =>
  callAbout(world.api.server, endpoint, { id: newId() }, headers)

/** Routes that somebody came through to with one factor: anything but "who are you" and "a factor is missing". */
async function open(world: World, headers: Headers): Promise<string[]> {
  const through: string[] = []
  for (const { endpoint, route } of guarded) {
    const { status, body } = await call(world, endpoint, headers)
    const { code } = (body ?? {}) as { code?: string }
    const isShut =
      status === 401 ||
      (status === 403 && ['secondFactorRequired', 'foreignOrigin'].includes(code ?? ''))
    if (!isShut) through.push(`${route} ${status} ${code}`)
  }
  return through
}

/** Streams are opened over the network, as a browser does. */
async function listens(world: World, headers: Headers): Promise<number> {
  const stop = new AbortController()
  const url = `${world.api.url}/staff/trail/live`
  const answer = await fetch(url, { headers, signal: stop.signal })
  stop.abort()
  return answer.status
}

async function oneFactor(world: World, probe: Probe, { who, held }: Colleague): Promise<void> {
  const role = who.account.role as StaffRole
  for (const [way, come] of Object.entries(oneFactorWays)) {
    const headers = await come(world, who, held)
    const through = await open(world, headers)
    probe.refuses(
      `${role} with ${way}: all ${guarded.length} staff routes`,
      !through.length,
      through,
    )
    if (role !== 'security') continue
    const status = await listens(world, headers)
    probe.refuses(`${role} with ${way}: the live trail`, status >= 400, status)
  }
}

type Colleague = { who: StaffPerson; held: Awaited<ReturnType<typeof passkeyFor>> }

async function twoFactors(world: World, probe: Probe, role: StaffRole): Promise<Colleague> {
  const who = await world.staff(role)
  const me = (headers: Headers) => call(world, contract.staff.readStaffMe, headers)
  const byCode = await me(who.headers)
  probe.allows(`${role} with password and code`, byCode.status === 200, byCode.status)
  const held = await passkeyFor(who)
  const { inside } = await withPasskey(world, held)
  const byPasskey = await me(inside.headers)
  probe.allows(`${role} with a passkey`, byPasskey.status === 200, byPasskey.status)
  return { who, held }
}

/** Whatever the client says, the API looks at when the factor was presented. */
async function freshness(world: World, probe: Probe, who: StaffPerson): Promise<void> {
  const { role } = who.account
  const client = createClient(world.api.server, {
    ...who.headers,
    'x-proved-at': new Date().toISOString(),
  })
  const renew = contract.staffSignIn.renewRecoveryCodes
  const path = { method: renew.method, path: renew.path }
  const fresh = await client.sends(path)
  probe.allows(
    `${role}: a dangerous act right after the factor`,
    fresh.status === 200,
    fresh.status,
  )
  await ageProof(world, who)
  const through: string[] = []
  for (const { endpoint, route } of dangerous) {
    const { status, body } = await call(world, endpoint, client.headers)
    const { code } = (body ?? {}) as { code?: string }
    // What the role may not do at all is refused before anybody looks at the age of a proof.
    if (code !== 'stepUpRequired' && code !== 'notFound') through.push(`${route} ${status} ${code}`)
  }
  probe.refuses(
    `${role}: ${dangerous.length} dangerous acts with an old proof`,
    !through.length,
    through,
  )
  const late = await client.sends(path)
  const { code } = late.body as { code?: string }
  probe.refuses(`${role}: the same act with an old proof`, code === 'stepUpRequired', late.status)
}

export const twoFactorsAlways = check({
  id: 'A07-01',
  promise: 'P15',
  owasp: ['A07:2021', 'A07:2025'],
  asvs: ['6.3.3', '6.3.4', '6.4.3', '6.1.3', '7.5.1', '7.5.3'],
  cwe: ['CWE-308', 'CWE-304', 'CWE-288', 'CWE-306'],
  proves:
    'No employee reaches data with one factor on any path; sensitive acts need a fresh factor',
  patience: 240,
  // It looks at everybody: other checks open people by shorter ways.
  world: 'own',
  run: async ({ world, probe }) => {
    for (const role of roles) {
      const colleague = await twoFactors(world, probe, role)
      await freshness(world, probe, colleague.who)
      await oneFactor(world, probe, colleague)
    }
    const dangerousNames = dangerous.map(({ name }) => name)
    probe.behind('dangerous acts are marked', dangerousNames.length >= 8, dangerousNames)
    const [rows] = await world.admin.query(
      `SELECT s.id FROM sessions s JOIN accounts a ON a.id = s.account_id
       WHERE a.audience = 'staff' AND s.audience = 'staff' AND s.standing = 'full' AND NOT EXISTS
         (SELECT 1 FROM factors f WHERE f.account_id = a.id AND f.confirmed_at IS NOT NULL)`,
    )
    probe.behind('no full session of staff without a factor', (rows as unknown[]).length === 0)
  },
  sabotages: [
    {
      name: 'the right password is a whole session',
      file: 'apps/api/src/features/sign-in/password-sign-in.ts',
      find: '  if (proofs.length > 0)\n    return beginPending',
      replace: '  if (proofs.length > 99)\n    return beginPending',
      also: [
        {
          file: 'apps/api/src/features/sign-in/password-sign-in.ts',
          find: "  if (begun.audience === 'staff') {",
          replace: "  if (begun.audience === 'staff' && proofs.length > 99) {",
        },
      ],
    },
    {
      name: 'a reset of the password begins a whole session',
      file: 'apps/api/src/features/passwords/reset-password.ts',
      find: "    const change = { action: 'password.reset', resource: 'account' } as const\n",
      replace: `    const change = { action: 'password.reset', resource: 'account' } as const
    const begun = { accountId, audience, device: 'browser', request, answer, now } as const
    await beginSession(app, tx, begun)\n`,
      also: [
        {
          file: 'apps/api/src/features/passwords/reset-password.ts',
          find: "import { fail } from '#/http/errors.ts'\n",
          replace: `import { fail } from '#/http/errors.ts'
import { beginSession } from '#/features/sign-in/sign-in.ts'\n`,
        },
      ],
    },
    {
      name: 'the live trail does not ask for the factor',
      file: 'packages/policies/src/operations.ts',
      find: "  'trail.follow': [security.always()],",
      replace: "  'trail.follow': [security.whileStanding('full', 'secondFactor', 'enrolling')],",
    },
    {
      name: 'the age of a proof is looked at by the console only',
      file: 'apps/api/src/http/authorise.ts',
      find: "  if (now.getTime() - caller.provedAt.getTime() > proofLife) fail('stepUpRequired')",
      replace:
        "  if (now.getTime() - caller.provedAt.getTime() > proofLife * 1000) fail('stepUpRequired')",
    },
    {
      name: 'a known device stands for the second factor',
      file: 'apps/api/src/features/sign-in/password-sign-in.ts',
      find: '  const proofs: ProofKind[] = await proofsOf(tx, begun.accountId)\n',
      replace: `  const remembered = begun.request.deviceToken(begun.audience) !== null
  const proofs: ProofKind[] = await proofsOf(tx, begun.accountId)
  if (remembered && proofs.length > 0) {
    return { ...(await beginSession(app, tx, begun)), standing: 'full', proofs }
  }\n`,
    },
  ],
})
