'use client'

import type { Layout } from '@girasol/roof-layout'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, memo, useRef, useState } from 'react'
import { arrowWay, meansChoose } from './arrow-keys.ts'
import { planePoints } from './plan-view.ts'
import styles from './plan-parts.module.css'

type Props = {
  layout: Layout
  number: number
  /** By place: left empty by hand. */
  empty: readonly boolean[]
  /** A place just filled that the layout does not have yet. */
  filling: number | null
  /** Whether the places can be chosen. */
  live: boolean
  onToggle: (index: number) => void
  /** The place next to one in the direction of an arrow key. */
  onNext: (index: number, key: string) => number | null
}

/** The panels on a side: solid, and dashed where a place was left empty; one stop for Tab, arrows lead on. */
function Panels({ layout, number, empty, filling, live, onToggle, onNext }: Props) {
  const text = useTranslations('roof')
  const group = useRef<SVGGElement>(null)
  const [stop, setStop] = useState(0)
  const open = layout.cells.map(
    ({ used }, index) => used || index === filling || empty[index] === true,
  )
  const first = open[stop] ? stop : open.indexOf(true)
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    if (meansChoose(event)) onToggle(index)
    else if (!arrowWay(event.key)) return
    event.preventDefault()
    event.stopPropagation()
    const next = arrowWay(event.key) ? onNext(index, event.key) : null
    if (next === null) return
    setStop(next)
    group.current?.querySelector<SVGElement>(`[data-place='${next}']`)?.focus()
  }
  const lookOf = (index: number) => {
    if (empty[index]) return styles.empty
    return layout.cells[index]!.used || index === filling ? styles.panel : styles.free
  }
  return (
    <g
      ref={group}
      role={live ? 'group' : undefined}
      aria-label={live ? text('panelsOf', { number }) : undefined}
      aria-hidden={live ? undefined : true}
    >
      {layout.cells.map(({ corners, weight }, index) => {
        const shape = { points: planePoints(corners), className: lookOf(index) }
        if (!live || !open[index]) return <polygon key={index} {...shape} aria-hidden="true" />
        const facts = { number: index + 1, kwh: Math.round(weight) }
        return (
          <polygon
            key={index}
            {...shape}
            role="checkbox"
            aria-checked={!empty[index]}
            aria-label={text(empty[index] ? 'emptyFacts' : 'panelFacts', facts)}
            tabIndex={index === first ? 0 : -1}
            data-place={index}
            onKeyDown={(event) => onKeyDown(event, index)}
            onFocus={() => setStop(index)}
          />
        )
      })}
    </g>
  )
}

/** Drawn anew only when places change: while a side is moved or turned they come along as they are. */
export const PlanePanels = memo(
  Panels,
  (before, after) =>
    before.layout === after.layout &&
    before.live === after.live &&
    before.number === after.number &&
    before.filling === after.filling &&
    before.empty.length === after.empty.length &&
    before.empty.every((one, index) => one === after.empty[index]) &&
    !after.live,
)
