/** A rectangle, in units of the picture. */
export type Box = { x: number; y: number; w: number; h: number }
export type Point = readonly [x: number, y: number]

/** What a line carries; each has a colour and a pattern of its own. */
export type Way = 'call' | 'data' | 'out' | 'delivery'

const escape = (text: string) =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]!)

/** Width of a text in units, estimated: 0.53 of its size a letter. */
export const widthOf = (text: string, size: number) => text.length * size * 0.53

/** A line of text; `anchor` says which part of it stands at the point. */
export function label([x, y]: Point, text: string, kind: string, anchor = 'start'): string {
  return `<text x="${x}" y="${y}" class="${kind}" text-anchor="${anchor}">${escape(text)}</text>`
}

/** A boundary with its name at the upper left and, if there is more to say, a second name at the right. */
export function boundary(box: Box, name: string, kind: string, aside = ''): string {
  const { x, y, w, h } = box
  const right = aside ? label([x + w - 14, y + 22], aside, 'aside', 'end') : ''
  return `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="12" class="zone ${kind}"/>
${label([x + 14, y + 22], name, `zone-name ${kind}-name`)}${right}`
}

/** A thing, with its name in bold and up to a few lines about it. Throws when a line does not fit. */
export function card(box: Box, name: string, lines: readonly string[], kind: string): string {
  const { x, y, w, h } = box
  const texts = lines.map((line, index) =>
    label([x + 14, y + 40 + index * 16], fitting(line, w - 24, 12), 'line'),
  )
  if (lines.length > 0 && 40 + (lines.length - 1) * 16 + 8 > h) {
    throw new Error(`${name}: ${lines.length} lines are too many`)
  }
  return `<g><rect x="${x}" y="${y}" width="${w}" height="${h}" rx="8" class="card ${kind}"/>
<rect x="${x}" y="${y + 8}" width="4" height="${h - 16}" rx="2" class="mark ${kind}-mark"/>
${label([x + 14, y + 22], fitting(name, w - 24, 15), 'name')}
${texts.join('\n')}</g>`
}

function fitting(text: string, room: number, size: number): string {
  if (widthOf(text, size) > room) throw new Error(`does not fit: ${text}`)
  return text
}

/** A line through points with an arrow at its end, rounded where it turns. */
export function arrow(points: readonly Point[], way: Way, both = false): string {
  const start = both ? ` marker-start="url(#${way})"` : ''
  return `<path d="${rounded(points)}" class="way ${way}" marker-end="url(#${way})"${start}/>`
}

const radius = 8

function rounded(points: readonly Point[]): string {
  const [first, ...rest] = points
  if (!first) throw new Error('a line needs points')
  const parts = [`M${first.join(' ')}`]
  rest.forEach((point, index) => {
    const after = rest[index + 1]
    const before = index === 0 ? first : rest[index - 1]!
    if (!after) parts.push(`L${point.join(' ')}`)
    else
      parts.push(
        `L${near(point, before).join(' ')}Q${point.join(' ')} ${near(point, after).join(' ')}`,
      )
  })
  return parts.join('')
}

function near([x, y]: Point, [toX, toY]: Point): Point {
  const length = Math.hypot(toX - x, toY - y)
  const share = Math.min(radius, length / 2) / length
  return [round(x + (toX - x) * share), round(y + (toY - y) * share)]
}

const round = (value: number) => Math.round(value * 10) / 10

/** The whole picture, readable on light and on dark pages. */
export function picture(
  w: number,
  h: number,
  title: string,
  about: string,
  parts: string[],
): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" width="${w}" height="${h}" role="img" aria-labelledby="t d">
<title id="t">${escape(title)}</title>
<desc id="d">${escape(about)}</desc>
${style}
<defs>${(['call', 'data', 'out', 'delivery'] as const).map(head).join('')}</defs>
<rect width="${w}" height="${h}" rx="16" class="paper"/>
${parts.join('\n')}
</svg>
`
}

function head(way: Way): string {
  return `<marker id="${way}" viewBox="0 0 10 10" refX="8.5" refY="5" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path d="M0 1L9 5L0 9z" class="${way}-head"/></marker>`
}

const light = {
  paper: '#fbfaf7',
  ink: '#1d2430',
  soft: '#566070',
  line: '#d8d4ca',
  card: '#ffffff',
  outside: '#6b7280',
  edge: '#a85a00',
  cluster: '#1f5fa8',
  data: '#1c7045',
  account: '#6a45a8',
  delivery: '#8a3d5e',
}
const dark: typeof light = {
  paper: '#14181f',
  ink: '#eef1f6',
  soft: '#aab4c3',
  line: '#3a4352',
  card: '#1e242e',
  outside: '#a3adbb',
  edge: '#f0a54a',
  cluster: '#7fb4f0',
  data: '#6fcf9b',
  account: '#c0a3f2',
  delivery: '#ea9cbf',
}
const asVariables = (colours: typeof light) =>
  Object.entries(colours)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';')
const kinds = ['outside', 'edge', 'cluster', 'data', 'account', 'delivery'] as const
const ways: Record<Way, (typeof kinds)[number]> = {
  call: 'cluster',
  data: 'data',
  out: 'edge',
  delivery: 'delivery',
}

const style = `<style>
svg{${asVariables(light)};font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
@media(prefers-color-scheme:dark){svg{${asVariables(dark)}}}
.paper{fill:var(--paper)}.card{fill:var(--card);stroke:var(--line)}
.name{font-size:13.5px;font-weight:650;fill:var(--ink)}.line{font-size:12px;fill:var(--soft)}
.zone{fill-opacity:.06;stroke-width:1.5}.zone-name{paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}.zone-name{font-size:13px;font-weight:650}
.aside{font-size:12px;fill:var(--soft)}.note{font-size:12px;fill:var(--soft)}
.way{fill:none;stroke-width:2}.way.out{stroke-dasharray:7 4}.way.delivery{stroke-dasharray:2 4}
${kinds.map((kind) => `.zone.${kind}{fill:var(--${kind});stroke:var(--${kind})}.${kind}-name{fill:var(--${kind})}.${kind}-mark{fill:var(--${kind})}`).join('\n')}
${Object.entries(ways)
  .map(([way, kind]) => `.way.${way}{stroke:var(--${kind})}.${way}-head{fill:var(--${kind})}`)
  .join('\n')}
</style>`
