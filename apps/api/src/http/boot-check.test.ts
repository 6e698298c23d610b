import { contract } from '@girasol/contract'
import { describe, expect, it } from 'vitest'
import { handlers } from '#/handlers.ts'
import { loaders } from '#/resources.ts'
import { completeHandlers } from './boot-check.ts'

const without = (feature: keyof typeof contract, name: string) => {
  const { [name]: _, ...rest } = handlers[feature] as unknown as Record<string, never>
  return { ...handlers, [feature]: rest }
}
const entries = Object.entries(contract).flatMap(([feature, endpoints]) =>
  Object.keys(endpoints).map((name) => [feature as keyof typeof contract, name] as const),
)

describe('boot', () => {
  it('is complete as it stands', () => {
    expect(completeHandlers(contract, handlers, loaders)).toHaveLength(entries.length)
  })

  it.each(entries)('fails without the handler of %s.%s, and names it', (feature, name) => {
    expect(() => completeHandlers(contract, without(feature, name), loaders)).toThrow(
      `the contract's ${feature}.${name} has no handler`,
    )
  })

  it('fails when a handler answers another endpoint', () => {
    const swapped = {
      ...handlers,
      accounts: { ...handlers.accounts, signOut: handlers.accounts.readMe },
    }
    expect(() => completeHandlers(contract, swapped, loaders)).toThrow(/signOut has another/)
  })

  it('fails when a resource has no loader', () => {
    expect(() => completeHandlers(contract, handlers, { ...loaders, order: undefined })).toThrow(
      /no loader for order/,
    )
  })

  it('fails when an action is not in the law', () => {
    const lawless = {
      accounts: { readMe: { ...contract.accounts.readMe, action: 'moon.land' } },
    } as const
    const handling = {
      accounts: { readMe: { ...handlers.accounts.readMe, endpoint: lawless.accounts.readMe } },
    }
    expect(() => completeHandlers(lawless, handling, loaders)).toThrow(/moon.land/)
  })

  it('fails when a guarded endpoint does not say that signing in is required', () => {
    const silent = { accounts: { readMe: { ...contract.accounts.readMe, errors: [] } } } as const
    const handling = {
      accounts: { readMe: { ...handlers.accounts.readMe, endpoint: silent.accounts.readMe } },
    }
    expect(() => completeHandlers(silent, handling, loaders)).toThrow(/signInRequired/)
  })
})
