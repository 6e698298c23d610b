import type { WorkloadName } from './workloads.ts'

/** A secret as it is kept: one entry in Secrets Manager, `girasol/<environment>/<name>`. The database has no passwords: pods sign in as themselves. */
export type SecretName =
  | 'lookup.key'
  | 'password-pepper.1.key'
  | 'trail-signing.pem'
  | 'trail-signing.pub.pem'
  | 'alert-webhook.key'
  | 'smtp-url'
  | 'alert-webhook-url'
  | 'database-ca.pem'
  | 'internal-ca.pem'
  | `${'api' | 'web' | 'console'}-tls.crt`
  | `${'api' | 'web' | 'console'}-tls.key`

/** What each workload finds as files in its secrets folder, and nobody else does. */
export const secretFiles: Record<WorkloadName, readonly SecretName[]> = {
  api: [
    'database-ca.pem',
    'lookup.key',
    'password-pepper.1.key',
    'trail-signing.pub.pem',
    'api-tls.crt',
    'api-tls.key',
  ],
  worker: [
    'database-ca.pem',
    'lookup.key',
    'password-pepper.1.key',
    'alert-webhook.key',
    'alert-webhook-url',
    'smtp-url',
  ],
  sealer: ['database-ca.pem', 'lookup.key', 'trail-signing.pem', 'trail-signing.pub.pem'],
  web: ['internal-ca.pem', 'web-tls.crt', 'web-tls.key'],
  console: ['internal-ca.pem', 'console-tls.crt', 'console-tls.key'],
  migrate: ['database-ca.pem'],
}
