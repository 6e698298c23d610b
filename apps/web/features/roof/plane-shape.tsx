'use client'

import type { Layout, RoofPlane } from '@girasol/roof-layout'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useState } from 'react'
import { arrowStep, arrowWay, meansChoose, meansRemove } from './arrow-keys.ts'
import { useEditing } from './editing.ts'
import { shownFeet } from './feet.ts'
import { leftEmpty, nextPlace, placeToggled } from './panel-places.ts'
import { usePlanDrag } from './plan-drag.ts'
import { planePoints, planeTransform } from './plan-view.ts'
import { PlanePanels } from './plane-panels.tsx'
import { PlaneStrips } from './plane-strips.tsx'
import { compassOf, extent, moved, onPlane, outlineOnPlan } from './reshape.ts'
import { snapWay } from './snap.ts'
import styles from './plan-parts.module.css'

type Props = { plane: RoofPlane; number: number; scale: number; onGone: () => void }

/** One side of the roof with its panels and clear strips; moved by pointer and by arrow keys. */
export function PlaneShape({ plane, number, scale, onGone }: Props) {
  const editing = useEditing()
  const { layouts, faults, part } = editing
  const chosen = part !== null && 'planeId' in part && part.planeId === plane.id
  const layout = layouts.get(plane.id)
  const places = usePlaces(plane)
  const drag = useMove(plane, chosen, scale, places.toggle)
  const broken = faults.has(plane.id)
  return (
    <g {...drag} className={chosen ? styles.planeChosen : styles.plane}>
      <g transform={planeTransform(plane)}>
        <Outline plane={plane} number={number} chosen={chosen} onGone={onGone} />
        <g className={broken ? styles.stale : undefined}>
          {layout ? (
            <>
              <PlaneStrips plane={plane} layout={layout} />
              <PlanePanels
                layout={layout}
                number={number}
                empty={places.empty}
                filling={places.filling}
                live={chosen && !broken && !editing.drawing}
                onToggle={places.toggle}
                onNext={places.next}
              />
            </>
          ) : null}
        </g>
      </g>
    </g>
  )
}

function useMove(
  plane: RoofPlane,
  chosen: boolean,
  scale: number,
  toggle: (index: number) => void,
) {
  const { planes, changePlane, choose, settle } = useEditing()
  const others = () => planes.filter(({ id }) => id !== plane.id).flatMap(outlineOnPlan)
  return usePlanDrag({
    may: ({ pointerType }) => chosen || pointerType === 'mouse',
    begin: () => {
      if (!chosen) choose({ kind: 'plane', planeId: plane.id })
      return plane
    },
    move: (start, to, from) => {
      const loose = moved(start, { x: to.x - from.x, y: to.y - from.y })
      const snap = snapWay(outlineOnPlan(loose), others(), 9 / scale)
      changePlane(moved(loose, snap), `move ${plane.id}`)
    },
    end: settle,
    tap: (target) => {
      const place = target.getAttribute('data-place')
      if (chosen && place !== null) toggle(Number(place))
      else choose({ kind: 'plane', planeId: plane.id })
    },
  })
}

/** The places for panels on a plane, and what taps and arrow keys do there. */
function usePlaces(plane: RoofPlane) {
  const { layouts, panels, changePanels, say } = useEditing()
  const text = useTranslations('roof')
  const layout = layouts.get(plane.id)
  const cells = layout?.cells ?? []
  const empty = cells.map((cell) => leftEmpty(cell, plane.id, panels.removed))
  // A place just filled counts as taken until the next layout has it: it neither flickers nor loses the focus.
  const [pressed, setPressed] = useState<{ layout: Layout; index: number } | null>(null)
  return {
    empty,
    filling: pressed && pressed.layout === layout && !empty[pressed.index] ? pressed.index : null,
    toggle: (index: number) => {
      const cell = cells[index]
      if (!cell || !layout) return
      setPressed({ layout, index })
      changePanels(placeToggled(panels, plane.id, cell))
      say(text(empty[index] ? 'panelFilled' : 'panelRemoved', { number: index + 1 }))
    },
    next: (index: number, key: string) => {
      const way = arrowWay(key)
      const may = (other: number) => cells[other]!.used || empty[other] === true
      return way && nextPlace(cells, index, onPlane({ ...plane, pitchDeg: 0 }, way), may)
    },
  }
}

type OutlineProps = { plane: RoofPlane; number: number; chosen: boolean; onGone: () => void }

function Outline({ plane, number, chosen, onGone }: OutlineProps) {
  const { planes, figures, faults, changePlane, removePlane, choose, settle, say } = useEditing()
  const text = useTranslations('roof')
  const { lowU, highU, lowV, highV } = extent(plane.outline)
  const onKeyDown = (event: KeyboardEvent) => {
    const step = arrowStep(event)
    if (meansChoose(event)) say(text('selectedNow', { number }))
    else if (meansRemove(event) && planes.length > 1) {
      removePlane(plane.id)
      say(text('removed', { name: text('plane', { number }) }))
      onGone()
    } else if (step) changePlane(moved(plane, step), `move ${plane.id}`)
    else return
    event.preventDefault()
    if (!meansRemove(event)) choose({ kind: 'plane', planeId: plane.id })
  }
  return (
    <polygon
      points={planePoints(plane.outline)}
      role="button"
      tabIndex={0}
      aria-pressed={chosen}
      aria-label={text('planeFacts', {
        number,
        facing: text(`facing.${compassOf(plane.azimuthDeg)}`),
        width: String(shownFeet(highU - lowU)),
        length: String(shownFeet(highV - lowV)),
        panels: figures.get(plane.id)?.panels ?? 0,
      })}
      className={faults.has(plane.id) ? styles.roofBroken : styles.roof}
      onKeyDown={onKeyDown}
      onBlur={settle}
    />
  )
}
