import { describe, expect, it } from 'vitest'
import { customersEnding, endings, plot } from './plot.ts'

const beginning = new Date('2026-06-15T12:00:00Z')
const steps = plot(200, beginning)
const lifeOf = (customer: number) =>
  steps.filter((step) => step.customer === customer).map(({ act }) => act)

describe('the plot of the demo world', () => {
  it('is the same each time', () => {
    expect(plot(200, beginning)).toEqual(steps)
  })

  it('runs forward and is over when the world begins', () => {
    const times = steps.map(({ at }) => at.getTime())
    expect(times).toEqual([...times].sort((a, b) => a - b))
    expect(times.at(-1)).toBeLessThan(beginning.getTime())
    expect(times[0]).toBeGreaterThan(beginning.getTime() - 45 * 86_400_000)
  })

  it.each([
    ['done', ['open', 'place', 'accept', 'setOff', 'arrive', 'finish']],
    ['onSite', ['open', 'place', 'accept', 'setOff', 'arrive']],
    ['enRoute', ['open', 'place', 'accept', 'setOff']],
    ['crewAssigned', ['open', 'place', 'accept']],
    ['seekingCrew', ['open', 'place']],
  ] as const)('lets an order that ends %s come there in order', (ending, acts) => {
    const numbers = customersEnding(ending)
    expect(numbers).toHaveLength(endings[ending])
    for (const number of numbers) expect(lifeOf(number)).toEqual(acts)
  })

  it('cancels some orders before a crew has said yes, and some after', () => {
    const lives = customersEnding('cancelled').map((number) => lifeOf(number).join(' '))
    expect(new Set(lives)).toEqual(new Set(['open place cancel', 'open place accept cancel']))
  })

  it('leaves the others with an account alone', () => {
    const ordering = Object.values(endings).reduce((sum, count) => sum + count, 0)
    expect(lifeOf(ordering + 1)).toEqual(['open'])
    expect(lifeOf(200)).toEqual(['open'])
  })

  it('lets the orders that still seek a crew be a few minutes old', () => {
    for (const number of customersEnding('seekingCrew')) {
      const placed = steps.find(({ customer, act }) => customer === number && act === 'place')!
      expect(beginning.getTime() - placed.at.getTime()).toBeLessThan(5 * 60_000)
    }
  })
})
