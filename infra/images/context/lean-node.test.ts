import { describe, expect, it } from 'vitest'
import { withoutDebugging } from './lean-node.ts'

/** An ELF program with one loaded part (bytes 0 to 200), one that is only noted (200 to 300) and tables behind it. */
function program(): Buffer {
  const elf = Buffer.alloc(400, 7)
  elf.fill(0, 0, 176)
  Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1]).copy(elf)
  elf.writeBigUInt64LE(64n, 32)
  elf.writeBigUInt64LE(350n, 40)
  for (const [at, value] of [
    [56, 2],
    [58, 64],
    [60, 9],
    [62, 8],
  ] as const)
    elf.writeUInt16LE(value, at)
  const header = (index: number, type: number, offset: number, size: number) => {
    elf.writeUInt32LE(type, 64 + index * 56)
    elf.writeBigUInt64LE(BigInt(offset), 64 + index * 56 + 8)
    elf.writeBigUInt64LE(BigInt(size), 64 + index * 56 + 32)
  }
  header(0, 1, 0, 200)
  header(1, 4, 200, 100)
  return elf
}

describe('a program without debugging information', () => {
  it('ends behind its last loaded byte and has no table of sections', () => {
    const lean = withoutDebugging(program())
    expect(lean.length).toBe(200)
    expect(lean.readBigUInt64LE(40)).toBe(0n)
    expect([58, 60, 62].map((at) => lean.readUInt16LE(at))).toEqual([0, 0, 0])
    expect(lean.subarray(64)).toEqual(program().subarray(64, 200))
  })

  it('is refused when it is none', () => {
    expect(() => withoutDebugging(Buffer.from('#!/bin/sh\n'))).toThrow(/not a 64-bit/)
  })
})
