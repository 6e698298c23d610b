import type { Endpoint } from '@girasol/contract'
import { law } from '@girasol/policies'
import type { LoaderTable } from './authorise.ts'
import type { Handler } from './handler.ts'

type ContractShape = Record<string, Record<string, Endpoint>>
type HandlerShape = Record<string, Record<string, { endpoint: Endpoint; run: unknown }> | undefined>

/**
 * The handlers of a contract as a list. Throws, naming the entry, when one has no handler or another endpoint's,
 * when its action is not in the law, when its resource has no loader, or when it lets strangers in without saying so.
 */
export function completeHandlers(
  contract: ContractShape,
  handlers: HandlerShape,
  loaders: LoaderTable,
): Handler[] {
  return Object.entries(contract).flatMap(([feature, endpoints]) =>
    Object.entries(endpoints).map(([name, endpoint]) => {
      const handler = handlers[feature]?.[name]
      const entry = `${feature}.${name}`
      if (!handler) throw new Error(`the contract's ${entry} has no handler`)
      if (handler.endpoint !== endpoint) throw new Error(`${entry} has another endpoint's handler`)
      checkGuard(entry, endpoint, loaders)
      return handler as Handler
    }),
  )
}

function checkGuard(entry: string, endpoint: Endpoint, loaders: LoaderTable): void {
  if (endpoint.public) return
  const rules = (law as Record<string, readonly { role: string }[]>)[endpoint.action]
  if (!rules) throw new Error(`${entry} asks for ${endpoint.action}, which is not in the law`)
  const { resource } = endpoint
  if (resource !== 'none' && !loaders[resource]) throw new Error(`no loader for ${resource}`)
  const parameter = `:${resource}Id`
  if (resource !== 'none' && !endpoint.path.split('/').includes(parameter)) {
    throw new Error(`${entry} has no ${parameter} in its path`)
  }
  const anonymousMay = rules.some((rule) => rule.role === 'anonymous')
  if (!anonymousMay && !endpoint.errors.includes('signInRequired')) {
    throw new Error(`${entry} needs a signed-in caller but does not list signInRequired`)
  }
}
