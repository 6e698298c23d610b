'use client'

import type { FigureRow } from '@girasol/economics'
import { useFormatter, useTranslations } from 'next-intl'
import { useMoneyText } from '../../figures/money-text.ts'
import { useMonthNames } from '../../figures/month-names.ts'

type Facts = Record<string, string | number>

const codeRooms = ['priceLines', 'incentives.rows', 'losses', 'billParts'] as const

/** What figures are called, and how their values, equations and sources are written. `planeIds` in the order of the roof. */
export function useFigureNames(
  planeIds: readonly string[],
  sources: Readonly<Record<string, { title: string }>>,
) {
  const figures = useTranslations('figures')
  const roof = useTranslations('roof')
  const titles = useTranslations('estimate.price.titles')
  const months = useMonthNames('long')
  const value = useFigureValue()
  const say = (key: string, facts?: Facts) =>
    figures.has(key as 'rows.year') ? figures(key as 'rows.year', facts as never) : undefined
  const codeName = (code: string) =>
    codeRooms.map((room) => say(`${room}.${code}.name`)).find((one) => one !== undefined) ??
    say(`explained.curveParts.${code}`) ??
    code
  const planeName = (id: string) =>
    planeIds.includes(id) ? roof('plane', { number: planeIds.indexOf(id) + 1 }) : id
  const ofTwo = (name: string, code: string) =>
    say(`explained.ofPlane.${name}`, { plane: planeName(code) }) ??
    say(`explained.ofCode.${name}`, { what: codeName(code) }) ??
    say(`explained.ofMonth.${name}`, { month: months[Number(code) - 1] ?? code })
  const ofYear = (name: string, code: string) =>
    /^\d+$/.test(code) ? say(`explained.ofYear.${name}`, { year: Number(code) }) : undefined
  const ofThree = (name: string, code: string, rest: string) =>
    say(`explained.ofCodeAndPlane.${name}`, { what: codeName(code), plane: planeName(rest) }) ??
    say(`explained.ofCodeAndYear.${name}`, { what: codeName(code), year: Number(rest) })
  const name = (id: string) => {
    const [first = id, second, ...rest] = id.split('.')
    if (second === undefined) return say(`explained.one.${first}`) ?? id
    if (rest.length > 0) return ofThree(first, second, rest.join('.')) ?? id
    return ofYear(first, second) ?? ofTwo(first, second) ?? id
  }
  return {
    name,
    value,
    equation: (code: string) => say(`explained.equations.${code}`) ?? code,
    source: (id: string) =>
      titles.has(id as 'other') ? titles(id as 'other') : (sources[id]?.title ?? id),
  }
}

const moneyUnits = new Set(['cents', 'centsPerWatt', 'centsPerKwh'])

function useFigureValue() {
  const units = useTranslations('figures.explained.units')
  const format = useFormatter()
  const money = useMoneyText()
  const amount = (row: FigureRow & { value: number }) =>
    row.unit === 'cents'
      ? money.exact(row.value)
      : format.number(row.value / 100, {
          style: 'currency',
          currency: 'USD',
          minimumFractionDigits: 2,
          maximumFractionDigits: 4,
        })
  return (row: FigureRow): string | null => {
    if (row.value === null) return null
    const value = moneyUnits.has(row.unit)
      ? amount({ ...row, value: row.value })
      : Math.round(row.value * 1000) / 1000
    return units(row.unit, { value })
  }
}
