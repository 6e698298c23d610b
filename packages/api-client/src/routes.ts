import type { Contract } from '@girasol/contract'

/** What a client knows of one endpoint at run time. Schemas stay on the server; here they are only types. */
export type Route = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** With `:name` parameters. */
  readonly path: string
  readonly output: 'json' | 'bytes' | 'events' | 'nothing'
  readonly audience?: 'staff'
  readonly idempotent?: true
}

/** One route for every endpoint of the contract: a missing or surplus one does not compile. */
export type RouteTable = {
  readonly [F in keyof Contract]: { readonly [N in keyof Contract[F]]: Route }
}
