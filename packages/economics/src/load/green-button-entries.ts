type Fields = Record<string, unknown>

/** An entry of the feed: its own address, those it names, and what it holds. */
export type Entry = { self: string; up: string; related: string[]; content: Content }

type Content = {
  LocalTimeParameters?: Fields
  ReadingType?: Fields
  IntervalBlock?: Fields[]
  MeterReading?: unknown
}

/** A block of readings with what its reading type says of them. */
export type ReadingBlock = {
  usagePoint: string
  electricity: boolean
  /** Energy from the home to the grid. */
  reverse: boolean
  kwhPerUnit: number
  readings: { start: number; seconds: number; value: number }[]
}

/** Entries of an Atom feed; a document of another form has none. */
export function entriesOf(document: unknown): Entry[] {
  const feed = fields(fields(document).feed)
  const entries = Array.isArray(feed.entry) ? (feed.entry as unknown[]) : []
  return entries.map((raw) => {
    const entry = fields(raw)
    const links = Array.isArray(entry.link) ? entry.link.map(fields) : []
    const named = (rel: string) =>
      links.filter((link) => link['@rel'] === rel).map((link) => String(link['@href'] ?? ''))
    const content = fields(entry.content) as Content
    return {
      self: named('self')[0] ?? '',
      up: named('up')[0] ?? '',
      related: named('related'),
      content,
    }
  })
}

/**
 * Blocks of readings in the order of the file. A block belongs to the meter reading whose address
 * its own begins with, and that one names its reading type; files without addresses mean the last
 * type before the block, or the first of all.
 */
export function readBlocks(entries: readonly Entry[]): ReadingBlock[] {
  const blocks: ReadingBlock[] = []
  const types = new Map<string, Fields>()
  const meters = entries.filter(({ content }) => content.MeterReading !== undefined)
  for (const { self, content } of entries) {
    if (content.ReadingType !== undefined) types.set(self, fields(content.ReadingType))
  }
  let nearest = fields(entries.find(({ content }) => content.ReadingType)?.content.ReadingType)
  for (const { self, up, content } of entries) {
    if (content.ReadingType !== undefined) nearest = fields(content.ReadingType)
    if (content.IntervalBlock === undefined) continue
    const address = up === '' ? self : up
    const meter = meters.find(
      (one) =>
        (one.self !== '' && address.startsWith(`${one.self}/`)) || one.related.includes(address),
    )
    const named = meter?.related.find((href) => types.has(href))
    const type = (named === undefined ? undefined : types.get(named)) ?? nearest
    blocks.push(...content.IntervalBlock.map((block) => readBlock(fields(block), type, address)))
  }
  return blocks
}

function readBlock(block: Fields, type: Fields, address: string): ReadingBlock {
  const commodity = textOf(type.commodity)
  const power = type.powerOfTenMultiplier === undefined ? 0 : Number(type.powerOfTenMultiplier)
  // ESPI: unit 72 is Wh; commodities 0 and 1 are electricity; flow 19 is reverse.
  const unitKnown = type.uom === undefined || textOf(type.uom) === '72'
  const readings = Array.isArray(block.IntervalReading) ? block.IntervalReading : []
  return {
    usagePoint: /UsagePoint\/([^/]+)/.exec(address)?.[1] ?? '1',
    electricity: unitKnown && ['', '0', '1', '2'].includes(commodity),
    reverse: textOf(type.flowDirection) === '19',
    kwhPerUnit: 10 ** (Math.abs(power) <= 12 ? power : Number.NaN) / 1000,
    readings: readings.map((raw) => {
      const reading = fields(raw)
      const period = fields(reading.timePeriod)
      return {
        start: numberOf(period.start),
        seconds: numberOf(period.duration),
        value: numberOf(reading.value),
      }
    }),
  }
}

function numberOf(value: unknown): number {
  return typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : {}
}
