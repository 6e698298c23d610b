'use client'

import { type RoofPlane, toPlan, toPlane } from '@girasol/roof-layout'
import { useTranslations } from 'next-intl'
import type { KeyboardEvent } from 'react'
import { arrowStep, meansChoose, meansRemove } from './arrow-keys.ts'
import { cornerMoved, cornerNudged, cornerRemoved } from './corners-edges.ts'
import { useEditing } from './editing.ts'
import { shownFeet } from './feet.ts'
import { samePart } from './part.ts'
import { usePlanDrag } from './plan-drag.ts'
import { outlineOnPlan } from './reshape.ts'
import { snapped, squared } from './snap.ts'
import styles from './plan-parts.module.css'

type Props = {
  plane: RoofPlane
  number: number
  index: number
  scale: number
  onGone: () => void
}

/** One corner of the side that is being edited. */
export function CornerHandle({ plane, number, index, scale, onGone }: Props) {
  const { part, choose, changePlane, settle, say } = useEditing()
  const text = useTranslations('roof')
  const self = { kind: 'corner', planeId: plane.id, index } as const
  const point = plane.outline[index]!
  const drag = useCornerDrag(plane, index, scale)
  const facts = (at: typeof point) =>
    text('cornerFacts', {
      number: index + 1,
      side: number,
      along: String(shownFeet(at.u)),
      up: String(shownFeet(at.v)),
    })
  const onKeyDown = (event: KeyboardEvent) => {
    const step = arrowStep(event)
    if (meansRemove(event)) {
      changePlane(cornerRemoved(plane, index))
      say(text('removed', { name: text('corner', { number: index + 1 }) }))
      onGone()
    } else if (step) {
      const next = cornerNudged(plane, index, step)
      changePlane(next, `corner ${index} ${plane.id}`)
      say(facts(next.outline[index]!))
    } else if (!meansChoose(event)) return
    event.preventDefault()
    if (!meansRemove(event)) choose(self)
  }
  const at = toPlan(plane, point)
  return (
    <g
      {...drag}
      role="button"
      tabIndex={0}
      aria-pressed={samePart(part, self)}
      aria-label={facts(point)}
      className={samePart(part, self) ? styles.handleChosen : styles.handle}
      onKeyDown={onKeyDown}
      onBlur={settle}
    >
      <circle cx={at.x} cy={-at.y} r={20 / scale} className={styles.hit} />
      <circle cx={at.x} cy={-at.y} r={8 / scale} className={styles.knob} />
    </g>
  )
}

/** A corner follows the pointer, clings to corners of other sides, and keeps right angles. */
function useCornerDrag(plane: RoofPlane, index: number, scale: number) {
  const { planes, changePlane, choose, settle } = useEditing()
  const reach = 9 / scale
  return usePlanDrag({
    begin: () => {
      choose({ kind: 'corner', planeId: plane.id, index })
      return plane
    },
    move: (start, to) => {
      const others = planes.filter(({ id }) => id !== plane.id).flatMap(outlineOnPlan)
      const clung = snapped(to, others, reach)
      const free = toPlane(start, clung)
      const neighbours = start.outline.filter((_, other) => other !== index)
      const next = clung === to ? squared(free, neighbours, reach / 1.5) : free
      changePlane(cornerMoved(start, index, next), `corner ${index} ${plane.id}`)
    },
    end: settle,
    tap: () => choose({ kind: 'corner', planeId: plane.id, index }),
  })
}
