/** What stands for a character that the font does not have. */
export const noGlyph = '\uFFFD'

/** The texts of an uncompressed PDF as `makePaper` writes it, line by line. */
export function textsOf(pdf: Uint8Array): string[] {
  const source = Buffer.from(pdf).toString('latin1')
  const objects = new Map(
    [...source.matchAll(/(\d+) 0 obj\n([^]*?)\nendobj/g)].map(([, id, body]) => [id!, body!]),
  )
  const fonts = new Map<string, Map<string, string>>()
  for (const [, name, id] of source.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const unicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id!) ?? '')?.[1]
    if (unicode) fonts.set(name!, charactersOf(objects.get(unicode)!))
  }
  return [...objects.values()].flatMap((body) => linesOf(body, fonts))
}

/** Glyph to text, from lists that begin at a glyph: `<0000> <00ff> [<0041> <0042> ...]`. */
function charactersOf(cmap: string): Map<string, string> {
  const known = new Map<string, string>()
  for (const [, from, list] of cmap.matchAll(/<(\w{4})> <\w{4}> \[([^\]]*)\]/g)) {
    ;[...list!.matchAll(/<([\w ]*)>/g)].forEach(([, codes], at) => {
      const glyph = (parseInt(from!, 16) + at).toString(16).padStart(4, '0')
      known.set(glyph, Buffer.from(codes!.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'))
    })
  }
  return known
}

function linesOf(body: string, fonts: Map<string, Map<string, string>>): string[] {
  let font: Map<string, string> | undefined
  const lines: string[] = []
  for (const [, name, pieces] of body.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name) font = fonts.get(name)
    const hex = [...(pieces ?? '').matchAll(/<(\w+)>/g)].map(([, part]) => part).join('')
    const glyphs = hex.match(/.{4}/g) ?? []
    if (pieces)
      lines.push(
        glyphs
          .map((glyph) => (glyph === '0000' ? noGlyph : (font?.get(glyph) ?? noGlyph)))
          .join(''),
      )
  }
  return lines
}
