import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { usualPlan } from '../../testing/any-plan.ts'
import {
  type FigureRow,
  figureTable,
  moneyFigures,
  type PriceBook,
  quotePrice,
  usualUpkeep,
} from '../index.ts'

const path = join(import.meta.dirname, '../../../solar-data/data/price-book.json')
const book = JSON.parse(readFileSync(path, 'utf8')) as PriceBook

describe('the tree of a whole estimate', () => {
  const quote = quotePrice(8, book, [{ code: 'battery', quantity: 10 }])
  const upkeep = usualUpkeep(8, book)
  const { trees, rows } = moneyFigures({ ...usualPlan, ...upkeep, costCents: quote.tree })
  const table = figureTable(trees.paybackYears)
  const byId = new Map(table.map((row) => [row.id, row]))
  const below = (row: FigureRow | undefined): string[] =>
    row === undefined ? [] : [row.id, ...row.parts.flatMap((part) => below(table[part]))]

  it('opens payback down to the source of each price line, upkeep and the bill', () => {
    const ids = new Set(below(table.at(-1)))
    for (const id of ['split.panels', 'adderRate.battery', 'inverterPerWatt', 'operationPerKw']) {
      expect(ids, id).toContain(id)
      expect(book.sources[byId.get(id)?.source ?? ''], id).toBeDefined()
    }
    expect(ids).toContain('savingsFirstYear')
  })

  it('carries the price, upkeep and inverter of the book into the years', () => {
    expect(rows[0]?.purchase).toBe(-quote.totalCents)
    expect(rows[1]?.operation).toBe(-24_000)
    expect(rows[13]?.inverterReplacement).toBe(-288_000)
  })

  it('ends in given figures alone', () => {
    const ends = table.filter(({ parts }) => parts.length === 0)
    expect(ends.filter(({ equation, value }) => equation !== 'given' && value !== 0)).toEqual([])
  })
})
