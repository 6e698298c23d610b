'use client'

import type { PlanPoint } from '@girasol/roof-layout'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import { arrowStep, meansChoose, meansRemove } from './arrow-keys.ts'
import { useEditing } from './editing.ts'
import { shownFeet, toFeet } from './feet.ts'
import { planeOfPoints } from './new-planes.ts'
import { pointerOnPlan, type PlanView, polygonPoints } from './plan-view.ts'
import { limits, outlineOnPlan, toMillimetre } from './reshape.ts'
import { snapped } from './snap.ts'
import styles from './plan-parts.module.css'

type Props = { view: PlanView; scale: number }

/** Sets points; finishes on the first one; everything by keyboard, too. */
export function useDrawing() {
  const { drawing, planes, nextPlaneId, draw, addPlane, choose, say } = useEditing()
  const text = useTranslations('roof')
  const finish = () => {
    if (!drawing || drawing.length < 3) return
    const plane = planeOfPoints(drawing, planes, nextPlaneId)
    addPlane(plane)
    draw(null)
    choose({ kind: 'plane', planeId: plane.id })
    say(text('added', { name: text('plane', { number: planes.length + 1 }) }))
  }
  return {
    finish,
    set: (point: PlanPoint) => {
      if (!drawing || drawing.length >= limits.points) return
      draw([...drawing, { x: toMillimetre(point.x), y: toMillimetre(point.y) }])
      say(text('drawing.set', { number: drawing.length + 1 }))
    },
    takeBack: () => {
      if (!drawing || drawing.length === 0) return
      draw(drawing.slice(0, -1))
      say(text('drawing.taken'))
    },
    stop: () => {
      draw(null)
      say(text('drawing.stopped'))
    },
  }
}

/** Over the whole plan while a side is drawn: the points so far, the line to come, and a pen for the keyboard. */
export function DrawingLayer({ view, scale }: Props) {
  const { drawing, planes, say } = useEditing()
  const text = useTranslations('roof')
  const { finish, set, takeBack } = useDrawing()
  const pen = useRef<SVGRectElement>(null)
  const [at, setAt] = useState({ x: view.left + view.width / 2, y: -view.top - view.height / 2 })
  const [byKeys, setByKeys] = useState(false)
  useEffect(() => pen.current?.focus(), [])
  const points = drawing ?? []
  const first = points[0]
  const corners = planes.flatMap(outlineOnPlan)
  const here = (event: PointerEvent<SVGElement>) => {
    const loose = pointerOnPlan(event.currentTarget.ownerSVGElement!, event)
    const reach = 14 / scale
    if (first && points.length > 2 && snapped(loose, [first], reach) === first) return first
    return snapped(loose, corners, reach)
  }
  const put = (point: PlanPoint) => {
    if (first && points.length > 2 && Math.hypot(point.x - first.x, point.y - first.y) < 0.01)
      finish()
    else set(point)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = arrowStep(event)
    if (event.key === 'Enter' && event.ctrlKey) finish()
    else if (meansChoose(event)) put(at)
    else if (meansRemove(event)) takeBack()
    else if (step) {
      const next = { x: at.x + step.x, y: at.y + step.y }
      setAt(next)
      setByKeys(true)
      say(
        text('drawing.penAt', {
          east: String(shownFeet(next.x)),
          north: String(shownFeet(next.y)),
        }),
      )
    } else return
    event.preventDefault()
  }
  return (
    <g className={styles.drawing}>
      <rect
        ref={pen}
        x={view.left}
        y={view.top}
        width={view.width}
        height={view.height}
        className={styles.sheet}
        role="button"
        tabIndex={0}
        aria-label={text('drawing.pen')}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => event.stopPropagation()}
        onPointerMove={(event) => {
          setAt(here(event))
          setByKeys(false)
        }}
        onPointerUp={(event) => {
          if (event.button === 0) put(here(event))
        }}
      />
      <Line points={points} at={at} scale={scale} />
      {points.map((point, index) => (
        <circle
          key={index}
          cx={point.x}
          cy={-point.y}
          r={(index === 0 ? 10 : 6) / scale}
          className={styles.dot}
        />
      ))}
      <path
        d={`M${at.x - 10 / scale} ${-at.y}h${20 / scale}M${at.x} ${-at.y - 10 / scale}v${20 / scale}`}
        className={byKeys ? styles.penByKeys : styles.pen}
      />
    </g>
  )
}

type LineProps = { points: readonly PlanPoint[]; at: PlanPoint; scale: number }

/** What is drawn so far and the line to the pen, with its length as seen from above. */
function Line({ points, at, scale }: LineProps) {
  const text = useTranslations('roof')
  const last = points.at(-1)
  if (!last) return null
  const length = Math.hypot(at.x - last.x, at.y - last.y)
  return (
    <>
      <polyline points={polygonPoints(points)} className={styles.drawn} />
      <line x1={last.x} y1={-last.y} x2={at.x} y2={-at.y} className={styles.toCome} />
      <text
        x={(at.x + last.x) / 2}
        y={-(at.y + last.y) / 2 - 12 / scale}
        fontSize={13 / scale}
        textAnchor="middle"
        className={styles.word}
      >
        {text('feet', { value: Math.round(toFeet(length)) })}
      </text>
    </>
  )
}
