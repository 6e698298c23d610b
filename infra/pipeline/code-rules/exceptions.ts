/** A shape that is no bug where it stands: `holds` is part of its line, so that another one in the same file is found. */
type Exception = { rule: string; path: string; holds: string; reason: string }

const cleaning = 'housekeeping of all features in one place: whole statements, values bound'
const own = 'one statement of its own, values bound; there is no store of this part'
const places = 'only places for values are pasted, always the same number of them'
const kept = 'goes on within this site: the path is fixed or judged, what follows it is kept'
const loopback =
  'a loopback address, which no certificate names; the authority is checked, and nothing is sent'

/** Every shape that was looked at by a person and kept. */
export const exceptions: readonly Exception[] = [
  {
    rule: 'sql-outside-store',
    path: 'apps/api/src/outbox/housekeeping.ts',
    holds: 'sql`DELETE FROM',
    reason: cleaning,
  },
  {
    rule: 'sql-outside-store',
    path: 'apps/api/src/observability/heartbeat.ts',
    holds: 'sql',
    reason: own,
  },
  {
    rule: 'sql-outside-store',
    path: 'apps/api/src/http/health.ts',
    holds: 'sql`SELECT 1`',
    reason: own,
  },
  {
    rule: 'sql-outside-store',
    path: 'apps/api/src/features/staff-members/first-staff.ts',
    holds: '_LOCK(',
    reason: 'a lock of the database around the first invitation; nothing is read or written',
  },
  {
    rule: 'sql-outside-store',
    path: 'apps/api/src/features/customers/reveal-limit.ts',
    holds: 'INSERT INTO rate_limits',
    reason: own,
  },
  {
    rule: 'sql-outside-store',
    path: 'apps/api/src/features/privacy/on-digest-due.ts',
    holds: 'COUNT(*)',
    reason: 'a constant expression with its type, within a built query',
  },
  {
    rule: 'sql-outside-store',
    path: 'apps/api/src/features/privacy/collect-data.ts',
    holds: 'sql.table(table)',
    reason: 'names of tables and columns come from our own list of holdings, quoted by the builder',
  },
  {
    rule: 'sql-by-text',
    path: 'apps/api/src/features/privacy/collect-data.ts',
    holds: 'sql.lit(mostRows)',
    reason: 'a constant number; LIMIT takes no bound value in a prepared statement of every server',
  },
  {
    rule: 'sql-by-text',
    path: 'apps/api/src/security/live-sessions.ts',
    holds: 'SELECT s.id, s.standing',
    reason: places,
  },
  {
    rule: 'sql-by-text',
    path: 'apps/api/src/security/rate-limits.ts',
    holds: 'rate_limits',
    reason: places,
  },
  {
    rule: 'sql-by-text',
    path: 'launch/database/accounts.ts',
    holds: 'GRANT ALL PRIVILEGES ON ${databaseName}',
    reason: 'a constant: names cannot be bound in GRANT',
  },
  {
    rule: 'sql-by-text',
    path: 'infra/k8s/scaling.ts',
    holds: 'SELECT MAX(${figure.metric})',
    reason: 'a question to the monitoring, made of our own constants when manifests are written',
  },
  {
    rule: 'code-from-text',
    path: 'infra/images/inside/build-site.ts',
    holds: "import(join(folder, 'next.config.mjs'))",
    reason: "the site's own settings, a file of the sources, while its image is made",
  },
  {
    rule: 'shell',
    path: 'launch/database/server-owner.ts',
    holds: "'/bin/sh', ['-c', script",
    reason: 'a constant script; what varies is handed over as its arguments',
  },
  {
    rule: 'open-redirect',
    path: 'apps/web/proxy.ts',
    holds: 'redirect(target, 307)',
    reason: kept,
  },
  {
    rule: 'open-redirect',
    path: 'apps/web/features/account/other-way.tsx',
    holds: '`${path}${location.search}',
    reason: kept,
  },
  {
    rule: 'open-redirect',
    path: 'apps/web/features/account/sign-in-form.tsx',
    holds: 'goOn(location.search',
    reason: kept,
  },
  {
    rule: 'open-redirect',
    path: 'apps/web/features/account/sign-up-form.tsx',
    holds: 'goOn(location.search',
    reason: kept,
  },
  {
    rule: 'path-from-caller',
    path: 'apps/mobile/web-server/files.ts',
    holds: 'readFileSync(path)',
    reason: 'reads what a search of our own folder found, before anybody asks',
  },
  {
    rule: 'html-by-react',
    path: 'apps/web/features/profile/add-totp.tsx',
    holds: 'dangerouslySetInnerHTML',
    reason: 'a picture that the QR library draws: squares and numbers, no text of the address',
  },
  {
    rule: 'html-by-hand',
    path: 'apps/web/features/map/map-marks.ts',
    holds: 'symbols[symbol]',
    reason: 'one of our own drawings, by its key',
  },
  {
    rule: 'tls-unverified',
    path: 'launch/programs/health.ts',
    holds: 'checkServerIdentity',
    reason: loopback,
  },
  {
    rule: 'tls-unverified',
    path: 'infra/images/inside/healthcheck.ts',
    holds: 'checkServerIdentity',
    reason: loopback,
  },
]
