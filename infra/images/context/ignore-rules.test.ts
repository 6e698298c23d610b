import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readIgnoreRules } from './ignore-rules.ts'

const text = readFileSync(join(import.meta.dirname, '../../../.dockerignore'), 'utf8')
const isIgnored = readIgnoreRules(text)

describe('.dockerignore', () => {
  it.each([
    '.git/HEAD',
    '.girasol/secrets/lookup.key',
    '.npmrc',
    '.env',
    'apps/api/.env.production',
    'apps/api/secrets/database.json',
    'apps/api/trail-signing.pem',
    'node_modules/zod/package.json',
    'apps/web/node_modules/next/package.json',
    'apps/web/.next/BUILD_ID',
    'apps/api/src/config.test.ts',
    'apps/web/features/home/hero.test.tsx',
    'packages/pv-model/src/testing/stations.ts',
    'packages/estimate/src/home.fixture.ts',
    'test/world.ts',
    'launch/start.ts',
    'infra/system/values.ts',
    'audit/main.ts',
    'apps/mobile/app.config.ts',
    'apps/api/README.md',
  ])('keeps %s out', (path) => {
    expect(isIgnored(path)).toBe(true)
  })

  it.each([
    'apps/api/src/server.ts',
    'apps/api/src/database/migrations/0001-start.sql',
    'apps/api/src/security/lookup-key.ts',
    'apps/web/next.config.ts',
    'packages/solar-data/data/index.json',
    'packages/contract/package.json',
  ])('lets %s in', (path) => {
    expect(isIgnored(path)).toBe(false)
  })

  it('follows the last pattern that fits', () => {
    const rules = readIgnoreRules('# all\n**/*.key\n!apps/kept.key\n')
    expect([rules('apps/kept.key'), rules('apps/other.key')]).toEqual([false, true])
  })
})
