import { z } from 'zod'
import { values } from './values.ts'

const account = z.string().regex(/^\d{12}$/)
const domain = z.string().regex(/^(?:[a-z0-9-]+\.)+[a-z]{2,}$/)
const size = z.strictObject({
  least: z.int().min(1),
  most: z.int().min(1),
  cpuMilli: z.int().min(50),
  memoryMiB: z.int().min(64),
})
const workload = z.enum(['api', 'worker', 'sealer', 'web', 'console', 'migrate'])

const environment = z.strictObject({
  name: z.enum(['staging', 'production']),
  region: z.string().regex(/^[a-z]{2}-[a-z]+-\d$/),
  /** Where copies of backups are kept, and where the system is brought up when the region is lost. */
  otherRegion: z.string().regex(/^[a-z]{2}-[a-z]+-\d$/),
  accounts: z.strictObject({ system: account, logs: account, backup: account, build: account }),
  /** Amazon's own account in the region that the cluster's add-ons are pulled from. */
  addOnAccount: account,
  zones: z.int().min(2).max(3),
  network: z.cidrv4(),
  kubernetes: z.enum(['1.34', '1.35']),
  domains: z.strictObject({ site: domain, console: domain, hostedZone: domain }),
  /** Addresses that may open the staff console. */
  staffNetworks: z.array(z.cidrv4()).min(1),
  /** Addresses that are refused at the edge, as incidents name them. */
  deniedNetworks: z.array(z.cidrv4()),
  /** Countries whose visitors are answered (ISO 3166, two letters). */
  countries: z.array(z.string().regex(/^[A-Z]{2}$/)).min(1),
  /** The region's managed list of addresses that CloudFront calls origins from. */
  cloudFrontPrefixList: z.string().regex(/^pl-[0-9a-f]{8,}$/),
  /** Hosts outside that the worker may call, by purpose. */
  waysOut: z.strictObject({
    mail: z.array(z.strictObject({ host: domain, port: z.int() })),
    alerts: z.array(z.strictObject({ host: domain, port: z.int() })),
    weather: z.array(z.strictObject({ host: domain, port: z.int() })),
  }),
  database: z.strictObject({
    leastUnits: z.number().min(0.5),
    mostUnits: z.number().min(1),
    readers: z.int().min(1).max(15),
  }),
  /** What AWS called things when the plan was applied for the first time: the manifests speak of them. */
  given: z.strictObject({
    /** Id of the key that wraps the data keys. */
    fieldsKey: z.uuid(),
    /** First two parts of the database's address. */
    database: z.string().regex(/^[a-z0-9-]+\.cluster-[a-z0-9]+$/),
  }),
  sizes: z.record(workload, size),
  budgetUsd: z.int().min(1),
  /** Who is mailed when an alarm rings or money runs out. */
  alarmMail: z.email(),
  repository: z.string().regex(/^[\w.-]+\/[\w.-]+$/),
})

/** All that differs between environments; account numbers and domains are placeholders until a team puts its own in. */
export type Environment = z.output<typeof environment>

/** The environments, checked: a value that is missing, unknown or out of its range ends the program. */
export const environments: readonly Environment[] = Object.values(values).map((value) =>
  environment.parse(value),
)
