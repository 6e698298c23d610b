import { inflateSync } from 'node:zlib'
import { textsOf } from '../../apps/api/src/features/estimates/computing/paper/read-pdf.fixture.ts'

/** The texts of a PDF of ours as it is handed out, line by line. */
export function textsOfPdf(pdf: Uint8Array): string[] {
  const source = Buffer.from(pdf).toString('latin1')
  const plain = source.replaceAll(
    /(\/Filter \/FlateDecode[^]*?stream\r?\n)([^]*?)(\r?\nendstream)/g,
    (_, head: string, body: string, foot: string) =>
      head + inflateSync(Buffer.from(body, 'latin1')).toString('latin1') + foot,
  )
  return textsOf(Buffer.from(plain, 'latin1'))
}
