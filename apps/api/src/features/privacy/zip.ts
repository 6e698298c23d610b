import { crc32 } from 'node:zlib'

export type ZipFile = { name: string; content: Buffer }

/** Date and time of the entries: the first moment that the format knows. What matters stands in the files. */
const dosTime = 0
const dosDate = (1 << 5) | 1
const utf8Names = 0x0800

/** A ZIP archive of small files, stored as they are (APPNOTE 6.3, without compression). */
export function zip(files: ZipFile[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const file of files) {
    const name = Buffer.from(file.name, 'utf8')
    const facts = factsOf(file.content, name.length)
    const local = Buffer.concat([header(0x04034b50, [20]), facts, Buffer.alloc(2), name])
    // No extra field, no comment, first disk, no attributes; then where the local header stands.
    const place = Buffer.alloc(16)
    place.writeUInt32LE(offset, 12)
    directory.push(Buffer.concat([header(0x02014b50, [20, 20]), facts, place, name]))
    parts.push(local, file.content)
    offset += local.length + file.content.length
  }
  return Buffer.concat([...parts, ...directory, ending(directory, offset)])
}

function header(signature: number, versions: number[]): Buffer {
  const front = Buffer.alloc(4 + 2 * versions.length)
  front.writeUInt32LE(signature, 0)
  versions.forEach((version, index) => front.writeUInt16LE(version, 4 + 2 * index))
  return front
}

/** Flags, method, time, date, checksum, both sizes and the length of the name: the same in both headers. */
function factsOf(content: Buffer, nameLength: number): Buffer {
  const facts = Buffer.alloc(22)
  facts.writeUInt16LE(utf8Names, 0)
  facts.writeUInt16LE(0, 2)
  facts.writeUInt16LE(dosTime, 4)
  facts.writeUInt16LE(dosDate, 6)
  facts.writeUInt32LE(crc32(content), 8)
  facts.writeUInt32LE(content.length, 12)
  facts.writeUInt32LE(content.length, 16)
  facts.writeUInt16LE(nameLength, 20)
  return facts
}

function ending(directory: Buffer[], offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(
    directory.reduce((sum, part) => sum + part.length, 0),
    12,
  )
  end.writeUInt32LE(offset, 16)
  return end
}
