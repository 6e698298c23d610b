import type { Environment } from './environments.ts'

const common = {
  region: 'us-east-1',
  otherRegion: 'us-west-2',
  kubernetes: '1.35',
  addOnAccount: '602401143452',
  repository: 'girasol-example/girasol',
  deniedNetworks: [],
  countries: ['US', 'PR', 'VI', 'GU', 'CA', 'MX'],
  cloudFrontPrefixList: 'pl-3b927c52',
  waysOut: {
    mail: [{ host: 'smtp.example.com', port: 465 }],
    alerts: [{ host: 'hooks.example.com', port: 443 }],
    weather: [],
  },
} as const

/** The one file in which staging and production differ. Account numbers and domains are examples. */
export const values: Record<Environment['name'], unknown> = {
  staging: {
    ...common,
    name: 'staging',
    accounts: {
      system: '111111111111',
      logs: '222222222222',
      backup: '333333333333',
      build: '444444444444',
    },
    zones: 2,
    network: '10.40.0.0/16',
    domains: {
      site: 'staging.girasol.example',
      console: 'console.staging.girasol.example',
      hostedZone: 'staging.girasol.example',
    },
    staffNetworks: ['192.0.2.0/24'],
    database: { leastUnits: 0.5, mostUnits: 2, readers: 1 },
    given: {
      fieldsKey: '0e8a1c56-3f1d-4c6b-9b7e-5d2f7a4c1e90',
      database: 'girasol-staging.cluster-c0example0ab',
    },
    sizes: {
      api: { least: 2, most: 4, cpuMilli: 500, memoryMiB: 512 },
      worker: { least: 1, most: 2, cpuMilli: 250, memoryMiB: 512 },
      sealer: { least: 1, most: 1, cpuMilli: 250, memoryMiB: 256 },
      web: { least: 2, most: 4, cpuMilli: 250, memoryMiB: 512 },
      console: { least: 1, most: 2, cpuMilli: 250, memoryMiB: 512 },
      migrate: { least: 1, most: 1, cpuMilli: 250, memoryMiB: 256 },
    },
    budgetUsd: 1700,
    alarmMail: 'alarms@girasol.example',
  },
  production: {
    ...common,
    name: 'production',
    accounts: {
      system: '555555555555',
      logs: '222222222222',
      backup: '666666666666',
      build: '444444444444',
    },
    zones: 3,
    network: '10.60.0.0/16',
    domains: {
      site: 'girasol.example',
      console: 'console.girasol.example',
      hostedZone: 'girasol.example',
    },
    staffNetworks: ['198.51.100.0/24'],
    database: { leastUnits: 2, mostUnits: 16, readers: 1 },
    given: {
      fieldsKey: '7c41d2a8-90be-4f57-a1c3-2b6e8d05f394',
      database: 'girasol-production.cluster-c0example0cd',
    },
    sizes: {
      api: { least: 3, most: 12, cpuMilli: 1000, memoryMiB: 768 },
      worker: { least: 2, most: 6, cpuMilli: 500, memoryMiB: 512 },
      sealer: { least: 1, most: 1, cpuMilli: 500, memoryMiB: 512 },
      web: { least: 3, most: 12, cpuMilli: 500, memoryMiB: 768 },
      console: { least: 2, most: 4, cpuMilli: 250, memoryMiB: 512 },
      migrate: { least: 1, most: 1, cpuMilli: 500, memoryMiB: 512 },
    },
    budgetUsd: 2500,
    alarmMail: 'alarms@girasol.example',
  },
}
