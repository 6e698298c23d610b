'use client'

import type { Tree } from '@girasol/estimate'
import type { PlanPoint } from '@girasol/roof-layout'
import { useTranslations } from 'next-intl'
import type { KeyboardEvent, ReactNode } from 'react'
import { arrowStep, meansChoose, meansRemove } from './arrow-keys.ts'
import { useEditing } from './editing.ts'
import { shownFeet } from './feet.ts'
import { samePart } from './part.ts'
import { usePlanDrag } from './plan-drag.ts'
import { polygonPoints } from './plan-view.ts'
import { BuildingSizer, type SizerProps, TreeSizer } from './around-sizers.tsx'
import { footprint, shifted } from './surroundings.ts'
import styles from './plan-parts.module.css'

type Props = { scale: number; onGone: () => void }

/** Trees and neighbouring buildings around the house. */
export function AroundShapes(props: Props) {
  const { surroundings, changeAround } = useEditing()
  const text = useTranslations('roof')
  const { trees, buildings } = surroundings
  const swap = <T extends { id: string }>(list: readonly T[], next: T) =>
    list.map((one) => (one.id === next.id ? next : one))
  const without = <T extends { id: string }>(list: readonly T[], id: string) =>
    list.filter((one) => one.id !== id)
  return (
    <g>
      {buildings.map((one, index) => (
        <Standing
          key={one.id}
          {...props}
          kind="building"
          thing={one}
          name={text('numbered', { name: text('building'), number: index + 1 })}
          onMove={(next, gesture) => changeAround({ buildings: swap(buildings, next) }, gesture)}
          onRemove={() => changeAround({ buildings: without(buildings, one.id) })}
          sizer={(kept) => <BuildingSizer {...kept} building={one} />}
        >
          <polygon points={polygonPoints(footprint(one))} className={styles.house} />
        </Standing>
      ))}
      {trees.map((one, index) => (
        <Standing
          key={one.id}
          {...props}
          kind="tree"
          thing={one}
          name={text('numbered', { name: text(`trees.${one.kind}`), number: index + 1 })}
          onMove={(next, gesture) => changeAround({ trees: swap(trees, next) }, gesture)}
          onRemove={() => changeAround({ trees: without(trees, one.id) })}
          sizer={(kept) => <TreeSizer {...kept} tree={one} />}
        >
          <Crown tree={one} />
        </Standing>
      ))}
    </g>
  )
}

type StandingProps<T> = Props & {
  kind: 'tree' | 'building'
  thing: T
  name: string
  onMove: (next: T, gesture: string) => void
  onRemove: () => void
  /** The handle for its size, shown while it is chosen. */
  sizer: (kept: SizerProps<T>) => ReactNode
  children: ReactNode
}

function Standing<T extends PlanPoint & { id: string; heightM: number }>(props: StandingProps<T>) {
  const { thing, kind, name, scale, onMove } = props
  const { part, choose, settle, say } = useEditing()
  const text = useTranslations('roof')
  const self = { kind, id: thing.id }
  const chosen = samePart(part, self)
  const gesture = `move ${thing.id}`
  const drag = usePlanDrag({
    may: ({ pointerType }) => chosen || pointerType === 'mouse',
    begin: () => {
      choose(self)
      return thing
    },
    move: (start, to, from) =>
      onMove(shifted(start, { x: to.x - from.x, y: to.y - from.y }), gesture),
    end: settle,
    tap: () => choose(self),
  })
  const onKeyDown = (event: KeyboardEvent) => {
    const step = arrowStep(event)
    if (meansRemove(event)) {
      props.onRemove()
      say(text('removed', { name }))
      props.onGone()
    } else if (step) {
      const next = shifted(thing, step)
      onMove(next, gesture)
      const [east, north] = [String(shownFeet(next.x)), String(shownFeet(next.y))]
      say(text('movedTo', { name, east, north }))
    } else if (!meansChoose(event)) return
    event.preventDefault()
    if (!meansRemove(event)) choose(self)
  }
  const height = Math.round(shownFeet(thing.heightM))
  return (
    <>
      <g
        {...drag}
        role="button"
        tabIndex={0}
        aria-pressed={chosen}
        aria-label={text('treeFacts', { name, height: String(height) })}
        className={chosen ? styles.thingChosen : styles.thing}
        onKeyDown={onKeyDown}
        onBlur={settle}
      >
        <circle cx={thing.x} cy={-thing.y} r={22 / scale} className={styles.hit} />
        {props.children}
      </g>
      <text
        x={thing.x}
        y={-thing.y}
        fontSize={12 / scale}
        className={styles.word}
        textAnchor="middle"
        aria-hidden="true"
      >
        {text('feet', { value: height })}
      </text>
      {chosen
        ? props.sizer({
            scale,
            name,
            onSize: (next) => onMove(next, `size ${thing.id}`),
            onEnd: settle,
          })
        : null}
    </>
  )
}

/** A round crown, or a toothed one for a tree that keeps its needles. */
function Crown({ tree: { x, y, kind, crownRadiusM } }: { tree: Tree }) {
  if (kind === 'deciduous')
    return <circle cx={x} cy={-y} r={crownRadiusM} className={styles.leaves} />
  const teeth = Array.from({ length: 20 }, (_, index) => {
    const angle = (index * Math.PI) / 10
    const reach = crownRadiusM * (index % 2 === 0 ? 1 : 0.78)
    return { x: x + reach * Math.sin(angle), y: y + reach * Math.cos(angle) }
  })
  return <polygon points={polygonPoints(teeth)} className={styles.leaves} />
}
