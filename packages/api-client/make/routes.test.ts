import { describe, expect, it } from 'vitest'
import { contract, errorStatus } from '@girasol/contract'
import { errorCodes, routes } from '../src/generated/routes.ts'
import { isCurrent } from './routes.ts'

describe('the route table', () => {
  it('is what the contract says now (else run: node packages/api-client/make/routes.ts)', async () => {
    expect(await isCurrent()).toBe(true)
  })

  it('has every endpoint and every error code', () => {
    const names = (table: Record<string, object>) =>
      Object.entries(table).flatMap(([feature, one]) =>
        Object.keys(one).map((n) => `${feature}.${n}`),
      )
    expect(names(routes)).toEqual(names(contract))
    expect(errorCodes).toEqual(Object.keys(errorStatus))
  })
})
