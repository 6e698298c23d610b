/** A data key as the database keeps it: wrapped by the key that `keyId` names. */
export type WrappedKey = { keyId: string; wrapped: Buffer }

/**
 * Wraps data keys with keys that never leave the service: files here, a cloud key service in production.
 * `context` names what a data key is for and is bound into its wrapping.
 * All of it throws `KeyRefused` or `KeyServiceDown`, and never anything that holds a key.
 */
export type KeyService = {
  /** The key that wraps now; every other one is retired: it unwraps, and wraps nothing any more. */
  currentKeyId(): string
  /** A new data key of 32 bytes, in the clear and wrapped. */
  generate(context: string): Promise<WrappedKey & { bytes: Buffer }>
  wrap(bytes: Buffer, context: string): Promise<WrappedKey>
  unwrap(key: WrappedKey, context: string): Promise<Buffer>
}
