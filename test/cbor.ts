/** What an authenticator writes in CBOR (RFC 8949): whole numbers, bytes, texts and maps of them, in definite length. */
export type Cbor = number | string | Uint8Array | Map<string, Cbor> | Map<number, Cbor>

/** Encodes a value as CTAP2 does: shortest heads, keys in the order given. */
export function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string') return withHead(3, Buffer.from(value, 'utf8'))
  if (value instanceof Uint8Array) return withHead(2, Buffer.from(value))
  const pairs = [...(value as Map<string | number, Cbor>)].flatMap(([key, content]) => [
    cbor(key),
    cbor(content),
  ])
  return Buffer.concat([head(5, value.size), ...pairs])
}

function withHead(major: number, content: Buffer): Buffer {
  return Buffer.concat([head(major, content.length), content])
}

function head(major: number, size: number): Buffer {
  const start = major << 5
  if (size < 24) return Buffer.from([start | size])
  if (size < 0x100) return Buffer.from([start | 24, size])
  if (size < 0x10000) return Buffer.from([start | 25, size >> 8, size & 0xff])
  const bytes = Buffer.alloc(5)
  bytes[0] = start | 26
  bytes.writeUInt32BE(size, 1)
  return bytes
}
