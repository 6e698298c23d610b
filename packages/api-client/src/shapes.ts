import type { Contract } from '@girasol/contract'

type Schema = { _zod: { input: unknown; output: unknown } }
type Sent<S> = S extends Schema ? S['_zod']['input'] : never
type Received<S> = S extends Schema ? S['_zod']['output'] : never

type EmptyFits<T> = Record<string, never> extends T ? true : false
type Parts<I> = {
  [K in keyof I as EmptyFits<Sent<I[K]>> extends true ? never : K]: Sent<I[K]>
} & { [K in keyof I as EmptyFits<Sent<I[K]>> extends true ? K : never]?: Sent<I[K]> }

/** One message of an event stream. `id` is what a resumed stream begins after. */
export type StreamEvent<Data> = { id: string | null; event: string; data: Data }

export type StreamState = 'open' | 'waiting'

type Options<E> = { signal?: AbortSignal } & (E extends { idempotent: true }
  ? {
      /** Given when one intention may be sent by several calls (a second tap on the same button). */
      idempotencyKey?: string
    }
  : unknown) &
  (E extends { output: { kind: 'events' } }
    ? {
        /** Told when the stream is open and when it waits to connect again. */
        onState?: (state: StreamState) => void
      }
    : unknown)

type InputFor<E> = E extends { input: infer I } ? Parts<I> & Options<E> : never
type OutputFor<E> = E extends { output: infer O }
  ? O extends { kind: 'nothing' }
    ? Promise<void>
    : O extends { kind: 'bytes' }
      ? Promise<Uint8Array<ArrayBuffer>>
      : O extends { kind: 'events'; data: infer D }
        ? AsyncIterable<StreamEvent<Received<D>>>
        : Promise<Received<O>>
  : never

type Call<E> =
  EmptyFits<InputFor<E>> extends true
    ? (input?: InputFor<E>) => OutputFor<E>
    : (input: InputFor<E>) => OutputFor<E>

type Calls<F extends keyof Contract> = { readonly [N in keyof Contract[F]]: Call<Contract[F][N]> }

export type Feature = keyof Contract
export type Name<F extends Feature> = keyof Contract[F] & string

/** What one endpoint is called with, for example `InputOf<'orders', 'placeOrder'>`. */
export type InputOf<F extends Feature, N extends Name<F>> = InputFor<Contract[F][N]>
/** What one endpoint answers. */
export type OutputOf<F extends Feature, N extends Name<F>> = Awaited<OutputFor<Contract[F][N]>>

/** All that customers and crews may call. */
export type Client = { readonly [F in Exclude<Feature, 'staff'>]: Calls<F> }
/** The staff console's client: the same, and the staff's endpoints. */
export type StaffClient = { readonly [F in Feature]: Calls<F> }
