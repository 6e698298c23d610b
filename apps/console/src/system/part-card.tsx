'use client'

import { localeOf } from '@girasol/messages'
import { useLocale, useTranslations } from 'next-intl'
import { useAge } from '../frame/moment.tsx'
import { type Sign, StatusPill, type Tone } from '../frame/status-pill.tsx'
import { linePoints } from './figures.ts'
import type { Health } from './system-screen.tsx'

type Part = Health['parts'][number]

const looks: Record<Part['state'], { tone: Tone; sign: Sign }> = {
  ok: { tone: 'good', sign: 'check' },
  slow: { tone: 'warn', sign: 'slow' },
  down: { tone: 'bad', sign: 'cross' },
}

/** One part: its state, the figure that says most of it, and how that figure went while this page was open. */
export function PartCard({ part, recent }: { part: Part; recent: readonly number[] }) {
  const text = useTranslations('console.system')
  const age = useAge()
  const figure = useFigure()
  const name = text(`part.${part.name}.name`)
  const meaning =
    part.unit === 'count' ? text(`counted.${part.name}`) : text(`part.${part.name}.figure`)
  return (
    <li className={`g-card c-part c-part-${part.state}`}>
      <div className="c-part-head">
        <h3>{name}</h3>
        <StatusPill {...looks[part.state]}>{text(`partState.${part.state}`)}</StatusPill>
      </div>
      <p className="c-part-figure">{text(`unit.${part.unit}`, { figure: figure(part.figure) })}</p>
      <p className="c-quiet c-small">{meaning}</p>
      <RecentLine name={name} recent={recent} />
      <p className="c-quiet c-small">{text('checked', { age: age(part.checkedAt) })}</p>
    </li>
  )
}

function RecentLine({ name, recent }: { name: string; recent: readonly number[] }) {
  const text = useTranslations('console.system')
  const figure = useFigure()
  if (recent.length === 0) return null
  const least = figure(Math.min(...recent))
  const most = figure(Math.max(...recent))
  const label = text('recent', { name, count: recent.length, least, most })
  const points = linePoints(recent, 240, 34)
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox="-1 -3 242 40"
      preserveAspectRatio="none"
      className="c-recent"
    >
      <polygon points={`0,34 ${points} 240,34`} />
      <polyline points={points} vectorEffect="non-scaling-stroke" />
    </svg>
  )
}

function useFigure() {
  const language = localeOf(useLocale())
  return (value: number) =>
    new Intl.NumberFormat(language, { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value)
}
