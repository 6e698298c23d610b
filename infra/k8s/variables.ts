import { subnetsFor } from '../system/addresses.ts'
import type { Environment } from '../system/environments.ts'
import type { DatabaseAccount, Workload, WorkloadName } from '../system/workloads.ts'
import { databasePort } from '../system/names.ts'
import { workloads } from '../system/workloads.ts'
import { secretsFolder } from './names.ts'

type Variables = Readonly<Record<string, string>>

/** Settings of each program: nothing secret, and nothing that differs between environments except by the values file. */
export function variablesOf(facts: Workload, environment: Environment): Variables {
  return {
    GIRASOL_PROFILE: 'production',
    NODE_ENV: 'production',
    ...own[facts.name](environment),
    ...(facts.image === 'api' ? { GIRASOL_EGRESS: waysOut(facts, environment) } : {}),
    ...(facts.reaches.includes('keys') ? wrappedByKms(environment) : {}),
    ...(facts.databaseAccount === null ? {} : databaseOf(facts.databaseAccount, environment)),
  }
}

/** No password: the pod signs in as itself, and needs the address that Amazon gave. */
function databaseOf(account: DatabaseAccount, { region, given }: Environment): Variables {
  const host = `${given.database}.${region}.rds.amazonaws.com`
  const url = `mysql://${account}@${host}:${databasePort}/girasol`
  return { [`GIRASOL_${account.toUpperCase()}_DATABASE_URL`]: url }
}

const secret = (file: string) => `${secretsFolder}/${file}`
const tls = (name: WorkloadName) => ({
  GIRASOL_TLS_CERTIFICATE: secret(`${name}-tls.crt`),
  GIRASOL_TLS_KEY: secret(`${name}-tls.key`),
})

/** What every program made from the API's image reads. */
const backend = ({ domains }: Environment): Variables => ({
  GIRASOL_API_HOST: '0.0.0.0',
  GIRASOL_SECRETS_FOLDER: secretsFolder,
  GIRASOL_DATABASE_SIGN_IN: 'aws-iam',
  GIRASOL_DATABASE_CA: secret('database-ca.pem'),
  GIRASOL_SITE_ORIGIN: `https://${domains.site}`,
  GIRASOL_CONSOLE_ORIGIN: `https://${domains.console}`,
  GIRASOL_DOCS: 'off',
})
const wrappedByKms = ({ accounts, region, given }: Environment): Variables => ({
  GIRASOL_KEY_SERVICE: 'aws-kms',
  GIRASOL_AWS_KMS_KEY: `arn:aws:kms:${region}:${accounts.system}:key/${given.fieldsKey}`,
})

const site = (
  environment: Environment,
  name: 'web' | 'console',
  variables: Variables,
): Variables => ({
  PORT: String(workloads[name].port),
  GIRASOL_API_URL: `https://api.${workloads.api.namespace}.svc.cluster.local:${workloads.api.port}`,
  GIRASOL_API_CA: secret('internal-ca.pem'),
  GIRASOL_SITE_TRUSTED_PROXIES: subnetsFor(environment, 'app').join(','),
  ...tls(name),
  ...variables,
})

const own: Record<WorkloadName, (environment: Environment) => Variables> = {
  api: (environment) => ({
    ...backend(environment),
    ...tls('api'),
    GIRASOL_API_PORT: String(workloads.api.port),
    GIRASOL_TRUSTED_PROXIES: subnetsFor(environment, 'app').join(','),
  }),
  worker: (environment) => ({
    ...backend(environment),
    GIRASOL_WORKER_HEALTH_PORT: String(workloads.worker.health?.port),
    GIRASOL_SEALER: 'apart',
  }),
  sealer: (environment) => ({
    ...backend(environment),
    GIRASOL_SEALER: 'apart',
    GIRASOL_SEALER_HEALTH_PORT: String(workloads.sealer.health?.port),
    GIRASOL_TRAIL_FOLDER: '/trail',
  }),
  web: (environment) =>
    site(environment, 'web', {
      GIRASOL_SITE_HOST: '0.0.0.0',
      GIRASOL_SITE_ORIGIN: `https://${environment.domains.site}`,
    }),
  console: (environment) =>
    site(environment, 'console', {
      GIRASOL_CONSOLE_HOST: '0.0.0.0',
      GIRASOL_CONSOLE_ORIGIN: `https://${environment.domains.console}`,
    }),
  migrate: backend,
}

/** `purpose=host:port` for each way out, as the program's own guard reads it; AWS is near, behind an endpoint of our network. */
function waysOut(facts: Workload, environment: Environment): string {
  const outside = facts.waysOut.flatMap((purpose) =>
    environment.waysOut[purpose].map(({ host, port }) => `${purpose}=${host}:${port}`),
  )
  const keys = `keys=near:kms.${environment.region}.amazonaws.com:443`
  return [...outside, ...(facts.reaches.includes('keys') ? [keys] : [])].join(',')
}
