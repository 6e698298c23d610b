import { X509Certificate } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { ConfigError, databaseConfig, readConfig } from './config.ts'

const least = { GIRASOL_SECRETS_FOLDER: '/s' }
const byToken = { ...least, GIRASOL_DATABASE_SIGN_IN: 'aws-iam' }

describe('readConfig', () => {
  it('is careful by default', () => {
    const config = readConfig(least)
    expect(config.profile).toBe('production')
    expect(config.api).toEqual({ host: '127.0.0.1', port: 4100 })
    expect(config.origins).toEqual({
      people: ['http://localhost:4000'],
      staff: ['http://console.localhost:4001'],
    })
    expect(config.databases.api).toBeNull()
    expect(config.weather).toEqual({ nsrdb: null, pvgis: null })
    expect(config).toMatchObject({ sealer: 'inside', drainSeconds: 0, sealerHealthPort: 4103 })
  })

  it('reads lists of origins, and the app’s beside the site’s', () => {
    const config = readConfig({
      ...least,
      GIRASOL_SITE_ORIGIN: 'https://girasol.example, https://www.girasol.example',
      GIRASOL_APP_ORIGIN: 'http://localhost:4002',
    })
    expect(config.origins.people).toEqual([
      'https://girasol.example',
      'https://www.girasol.example',
      'http://localhost:4002',
    ])
  })

  it.each([
    [{}, 'GIRASOL_SECRETS_FOLDER'],
    [{ ...least, GIRASOL_API_PORT: 'x' }, 'GIRASOL_API_PORT'],
    [{ ...least, GIRASOL_API_PORT: '70000' }, 'GIRASOL_API_PORT'],
    [{ ...least, GIRASOL_PROFILE: 'prod' }, 'GIRASOL_PROFILE'],
    [{ ...least, GIRASOL_API_DATABASE_URL: 'postgres://a' }, 'GIRASOL_API_DATABASE_URL'],
    [{ ...least, GIRASOL_NSRDB_KEY: 'k' }, 'GIRASOL_NSRDB_EMAIL'],
    [{ ...least, GIRASOL_SITE_ORIGIN: 'nowhere' }, 'GIRASOL_SITE_ORIGIN'],
    [{ ...least, GIRASOL_DATABASE_CA: '/no/such/file' }, 'GIRASOL_DATABASE_CA'],
    [{ ...least, GIRASOL_SEALER: 'nobody' }, 'GIRASOL_SEALER'],
    [{ ...least, GIRASOL_DRAIN_SECONDS: '31' }, 'GIRASOL_DRAIN_SECONDS'],
    [{ ...least, GIRASOL_DATABASE_SIGN_IN: 'nothing' }, 'GIRASOL_DATABASE_SIGN_IN'],
    [
      { ...least, GIRASOL_API_DATABASE_URL: 'mysql://a@db.example/girasol' },
      'GIRASOL_SECRETS_FOLDER has no file a.database-password',
    ],
    [{ ...byToken, GIRASOL_API_DATABASE_URL: 'mysql://a@db.example/girasol' }, 'aws-iam'],
  ])('names what is wrong, in one line: %j', (variables, name) => {
    expect(() => readConfig(variables)).toThrow(ConfigError)
    expect(() => readConfig(variables)).toThrow(name)
  })
})

describe('how a program signs in to the database', () => {
  it('is by the password of its address, or by the file of its account', () => {
    const folder = mkdtempSync(join(tmpdir(), 'girasol-config-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    writeFileSync(join(folder, 'api.database-password'), 'from the file\n')
    const { databases } = readConfig({
      GIRASOL_SECRETS_FOLDER: folder,
      GIRASOL_API_DATABASE_URL: 'mysql://api@db.example/girasol',
      GIRASOL_WORKER_DATABASE_URL: 'mysql://worker:given@db.example/girasol',
    })
    expect(databases.api?.signIn).toEqual({
      kind: 'file',
      path: join(folder, 'api.database-password'),
    })
    expect(databases.worker).toMatchObject({ password: 'given' })
    expect(databases.worker?.signIn).toBeUndefined()
  })

  it('is by tokens of the region that the address of Amazon RDS names', () => {
    const host = 'girasol.cluster-c1.eu-west-1.rds.amazonaws.com'
    const { databases } = readConfig({
      ...byToken,
      GIRASOL_API_DATABASE_URL: `mysql://girasol_api@${host}/girasol`,
    })
    expect(databases.api).toMatchObject({
      password: '',
      signIn: { kind: 'aws-iam', region: 'eu-west-1' },
    })
  })

  it('trusts the authorities of Amazon RDS where that is asked for', () => {
    const { databases } = readConfig({
      ...least,
      GIRASOL_DATABASE_CA: 'aws-rds',
      GIRASOL_API_DATABASE_URL: 'mysql://api:x@db.example/girasol',
    })
    const [first] = databases.api!.authority!.split(/(?<=-----END CERTIFICATE-----)/)
    expect(new X509Certificate(first!).issuer).toContain('Amazon')
  })
})

describe('databaseConfig', () => {
  it('takes an address apart', () => {
    expect(databaseConfig('mysql://api:p%40ss@127.0.0.1:3306/girasol', 'CA')).toEqual({
      host: '127.0.0.1',
      port: 3306,
      user: 'api',
      password: 'p@ss',
      database: 'girasol',
      authority: 'CA',
    })
  })
})
