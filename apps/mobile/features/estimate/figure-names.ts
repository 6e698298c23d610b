import type { FigureRow } from '@girasol/economics'
import { useFormatter, useTranslations } from 'use-intl'
import { useFigures } from '../language/figures.ts'
import { incentives, prices } from './device-model.ts'
import { useMonthNames } from './month-names.ts'

type Facts = Record<string, string | number>

const codeRooms = ['priceLines', 'incentives.rows', 'losses', 'billParts'] as const
const moneyUnits = new Set(['cents', 'centsPerWatt', 'centsPerKwh'])
const sources: Record<string, { title: string }> = { ...prices.sources, ...incentives.sources }

/** What figures are called, and how their values, equations and sources are written; planes in the order of the roof. */
export function useFigureNames(planeIds: readonly string[]) {
  const say = useSaying()
  const roof = useTranslations('app.roof')
  const months = useMonthNames()
  const plane = (id: string) =>
    planeIds.includes(id) ? roof('side', { number: planeIds.indexOf(id) + 1 }) : id
  const code = (of: string) =>
    codeRooms.map((room) => say(`${room}.${of}.name`)).find((one) => one !== undefined) ??
    say(`explained.curveParts.${of}`) ??
    of
  const ofTwo = (first: string, second: string) =>
    (/^\d+$/.test(second)
      ? say(`explained.ofYear.${first}`, { year: Number(second) })
      : undefined) ??
    say(`explained.ofPlane.${first}`, { plane: plane(second) }) ??
    say(`explained.ofCode.${first}`, { what: code(second) }) ??
    say(`explained.ofMonth.${first}`, { month: months('long', Number(second) - 1) })
  const ofThree = (first: string, second: string, rest: string) =>
    say(`explained.ofCodeAndPlane.${first}`, { what: code(second), plane: plane(rest) }) ??
    say(`explained.ofCodeAndYear.${first}`, { what: code(second), year: Number(rest) })
  const name = (id: string) => {
    const [first = id, second, ...rest] = id.split('.')
    if (second === undefined) return say(`explained.one.${first}`) ?? id
    if (rest.length > 0) return ofThree(first, second, rest.join('.')) ?? id
    return ofTwo(first, second) ?? id
  }
  return {
    name,
    value: useFigureValue(),
    equation: (of: string) => say(`explained.equations.${of}`) ?? of,
    source: (id: string) => sources[id]?.title ?? id,
  }
}

/** A text of the room `figures` where there is one. */
function useSaying() {
  const figures = useTranslations('figures')
  return (key: string, facts?: Facts): string | undefined =>
    figures.has(key as 'rows.year') ? figures(key as 'rows.year', facts as never) : undefined
}

function useFigureValue() {
  const units = useTranslations('figures.explained.units')
  const none = useTranslations('app.why')('none')
  const format = useFormatter()
  const { exact } = useFigures()
  const price = (cents: number) =>
    format.number(cents / 100, {
      style: 'currency',
      currency: 'USD',
      minimumFractionDigits: 2,
      maximumFractionDigits: 4,
    })
  return ({ unit, value }: Pick<FigureRow, 'unit' | 'value'>): string => {
    if (value === null) return none
    const amount = unit === 'cents' ? exact : price
    const shown = moneyUnits.has(unit) ? amount(value) : Math.round(value * 1000) / 1000
    return units(unit, { value: shown })
  }
}

/** The name of a code in the room `figures`; a code without words stands for itself. */
export function useCodeNames() {
  const say = useSaying()
  return {
    name: (group: string, code: string) => say(`${group}.${code}.name`) ?? code,
    means: (group: string, code: string) => say(`${group}.${code}.means`),
    word: (key: string) => say(key) ?? key.split('.').at(-1) ?? key,
  }
}
