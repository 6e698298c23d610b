import { describe, expect, it } from 'vitest'
import { ConfigError, databaseConfig, readConfig } from './config.ts'

const least = { GIRASOL_SECRETS_FOLDER: '/s', GIRASOL_TRAIL_FOLDER: '/t' }

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
  ])('names what is wrong, in one line: %j', (variables, name) => {
    expect(() => readConfig(variables)).toThrow(ConfigError)
    expect(() => readConfig(variables)).toThrow(name)
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
