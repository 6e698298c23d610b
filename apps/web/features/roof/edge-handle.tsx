'use client'

import { type RoofPlane, toPlan } from '@girasol/roof-layout'
import { useTranslations } from 'next-intl'
import type { KeyboardEvent } from 'react'
import { arrowStep, meansChoose } from './arrow-keys.ts'
import { edgeLength, edgeOnPlan, edgePushed, edgeSplit, pushOf } from './corners-edges.ts'
import { useEditing } from './editing.ts'
import { shownFeet, toFeet } from './feet.ts'
import { samePart } from './part.ts'
import { usePlanDrag } from './plan-drag.ts'
import { extent } from './reshape.ts'
import styles from './plan-parts.module.css'

type Props = {
  plane: RoofPlane
  number: number
  index: number
  scale: number
  /** Whether the plan is small: then only lengths stand at the edges. */
  tight: boolean
}

/** One edge of the side that is being edited: dragged, it moves in its direction; its neighbours grow or shrink. */
export function EdgeHandle({ plane, number, index, scale, tight }: Props) {
  const { part, choose, changePlane, settle, say } = useEditing()
  const text = useTranslations('roof')
  const self = { kind: 'edge', planeId: plane.id, index } as const
  const kind = plane.edges[index]!
  const push = (from: RoofPlane, way: { x: number; y: number }) =>
    edgePushed(from, index, pushOf(from, index, way))
  const drag = usePlanDrag({
    begin: () => {
      choose(self)
      return plane
    },
    move: (start, to, from) =>
      changePlane(push(start, { x: to.x - from.x, y: to.y - from.y }), `edge ${index} ${plane.id}`),
    end: settle,
    tap: () => choose(self),
  })
  const facts = text('edgeFacts', {
    number: index + 1,
    side: number,
    kind: text(`edges.${kind}`),
    length: String(shownFeet(edgeLength(plane, index))),
  })
  const sizeOf = ({ outline }: RoofPlane) => {
    const { lowU, highU, lowV, highV } = extent(outline)
    const [width, length] = [String(shownFeet(highU - lowU)), String(shownFeet(highV - lowV))]
    return text('sizeFacts', { number, width, length })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = arrowStep(event)
    if (step) {
      const next = push(plane, step)
      changePlane(next, `edge ${index} ${plane.id}`)
      say(sizeOf(next))
    } else if (event.key === 'Insert' || event.key === '+') changePlane(edgeSplit(plane, index))
    else if (!meansChoose(event)) return
    event.preventDefault()
    choose(self)
  }
  const chosen = samePart(part, self)
  return (
    <>
      <g
        {...drag}
        role="button"
        tabIndex={0}
        aria-pressed={chosen}
        aria-label={facts}
        className={chosen ? styles.edgeChosen : styles.edge}
        onKeyDown={onKeyDown}
        onBlur={settle}
      >
        <EdgeDrawing plane={plane} index={index} scale={scale} />
      </g>
      <EdgeWords
        plane={plane}
        index={index}
        scale={scale}
        kind={chosen || !tight ? text(`edges.${kind}`) : ''}
        terse={tight && !chosen}
      />
    </>
  )
}

type DrawingProps = Omit<Props, 'number' | 'tight'>

function EdgeDrawing({ plane, index, scale }: DrawingProps) {
  const a = toPlan(plane, plane.outline[index]!)
  const b = toPlan(plane, plane.outline[(index + 1) % plane.outline.length]!)
  const { middle, out } = edgeOnPlan(plane, index)
  // What can be pressed lies mostly outside, so that panels along the edge can be pressed, too.
  const aside = (pixels: number) => ({ x: (out.x * pixels) / scale, y: (out.y * pixels) / scale })
  const beside = aside(8)
  const around = aside(10)
  const line = { x1: a.x, y1: -a.y, x2: b.x, y2: -b.y }
  const long = Math.hypot(a.x - b.x, a.y - b.y) * scale > 56
  return (
    <>
      <line
        {...line}
        transform={`translate(${beside.x} ${-beside.y})`}
        className={styles.edgeHit}
      />
      <line {...line} className={styles[plane.edges[index]!]} />
      {long ? (
        <>
          <circle
            cx={middle.x + around.x}
            cy={-middle.y - around.y}
            r={22 / scale}
            className={styles.hit}
          />
          <rect
            x={middle.x - 6 / scale}
            y={-middle.y - 6 / scale}
            width={12 / scale}
            height={12 / scale}
            rx={3 / scale}
            transform={`rotate(${(Math.atan2(a.y - b.y, b.x - a.x) * 180) / Math.PI} ${middle.x} ${-middle.y})`}
            className={styles.knob}
          />
        </>
      ) : null}
    </>
  )
}

/** `terse`: nothing is said to the left and right, where a small plan has no room. */
type WordsProps = DrawingProps & { kind: string; terse: boolean }

/** Kind and length beside an edge that has room for them. */
function EdgeWords({ plane, index, scale, kind, terse }: WordsProps) {
  const text = useTranslations('roof')
  const { middle, out } = edgeOnPlan(plane, index)
  const length = edgeLength(plane, index)
  const isAside = Math.abs(out.x) >= 0.5
  if (length * scale < 70 || (terse && isAside)) return null
  // The stick of the sun stands in the middle of the lowest edge.
  const aside = plane.edges[index] === 'eave' ? 40 / scale : 0
  const x = middle.x + (out.x * 18) / scale - out.y * aside
  const y = -middle.y - (out.y * 18) / scale - out.x * aside
  const feet = text('feet', { value: Math.round(toFeet(length)) })
  // Beside an edge there is more room above and below than aside.
  const lines = isAside ? [kind, feet] : [`${kind} ${feet}`]
  const words = lines.map((line) => line.trim()).filter((line) => line !== '')
  return (
    <g aria-hidden="true">
      {words.map((word, line) => (
        <text
          key={word}
          x={x}
          y={y + ((line - (words.length - 1) / 2) * 15) / scale}
          fontSize={12 / scale}
          textAnchor={anchorOf(out, aside > 0)}
          className={styles.word}
        >
          {word}
        </text>
      ))}
    </g>
  )
}

/** On which side of its point a word stands, so that it lies outside of the edge and beside the stick of the sun. */
function anchorOf(out: { x: number; y: number }, beside: boolean): 'start' | 'middle' | 'end' {
  if (Math.abs(out.x) >= 0.5) return out.x > 0 ? 'start' : 'end'
  if (!beside) return 'middle'
  return out.y < 0 ? 'start' : 'end'
}
