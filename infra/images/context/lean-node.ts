const loaded = 1
const programHeaderSize = 56

/**
 * An ELF program (64 bits, little-endian) without what is never loaded into memory: debugging information and the
 * linker's tables, which lie behind the last loaded byte. It runs as before. Throws for anything else.
 */
export function withoutDebugging(program: Buffer): Buffer {
  const isElf64 = program.subarray(0, 6).equals(Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1]))
  if (!isElf64) throw new Error('not a 64-bit little-endian ELF program')
  const lean = Buffer.from(program.subarray(0, endOfLoaded(program)))
  // No table of sections is left: its place, the size of an entry, their number and the index of their names.
  lean.writeBigUInt64LE(0n, 40)
  for (const field of [58, 60, 62]) lean.writeUInt16LE(0, field)
  return lean
}

function endOfLoaded(program: Buffer): number {
  const start = Number(program.readBigUInt64LE(32))
  const count = program.readUInt16LE(56)
  const ends = Array.from({ length: count }, (_, index) => {
    const header = start + index * programHeaderSize
    const offset = Number(program.readBigUInt64LE(header + 8))
    const size = Number(program.readBigUInt64LE(header + 32))
    return program.readUInt32LE(header) === loaded ? offset + size : 0
  })
  return Math.max(...ends)
}
