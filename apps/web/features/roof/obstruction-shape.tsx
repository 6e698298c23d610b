'use client'

import { type Obstruction, type RoofPlane, toPlan, toPlane } from '@girasol/roof-layout'
import { useTranslations } from 'next-intl'
import type { KeyboardEvent } from 'react'
import { arrowStep, meansChoose, meansRemove } from './arrow-keys.ts'
import { useEditing } from './editing.ts'
import { fromFeet, shownFeet, toFeet } from './feet.ts'
import { boxed, boxOf, obstructionLimits, withObstruction } from './obstructions.ts'
import { samePart } from './part.ts'
import { usePlanDrag } from './plan-drag.ts'
import { PlanHandle } from './plan-handle.tsx'
import { planePoints, planeTransform } from './plan-view.ts'
import { onPlane } from './reshape.ts'
import styles from './plan-parts.module.css'

type Props = {
  plane: RoofPlane
  number: number
  obstruction: Obstruction
  scale: number
  onGone: () => void
}

/** Something that stands on a side: moved by pointer and arrow keys. */
export function ObstructionShape({ plane, number, obstruction, scale, onGone }: Props) {
  const { part, choose, changePlane, settle, say } = useEditing()
  const text = useTranslations('roof')
  const self = { kind: 'obstruction', planeId: plane.id, id: obstruction.id } as const
  const name = text(`obstructions.${obstruction.kind}`)
  const chosen = samePart(part, self)
  const box = boxOf(obstruction)
  const put = (to: { u: number; v: number }) =>
    changePlane(withObstruction(plane, boxed(obstruction, to)), `move ${obstruction.id}`)
  const drag = usePlanDrag({
    may: ({ pointerType }) => chosen || pointerType === 'mouse',
    begin: () => {
      choose(self)
      return box
    },
    move: (start, to, from) => {
      const way = onPlane(plane, { x: to.x - from.x, y: to.y - from.y })
      put({ u: start.u + way.u, v: start.v + way.v })
    },
    end: settle,
    tap: () => choose(self),
  })
  const onKeyDown = (event: KeyboardEvent) => {
    const step = arrowStep(event)
    if (meansRemove(event)) {
      const obstructions = plane.obstructions.filter(({ id }) => id !== obstruction.id)
      changePlane({ ...plane, obstructions })
      say(text('removed', { name }))
      onGone()
    } else if (step) {
      const way = onPlane(plane, step)
      put({ u: box.u + way.u, v: box.v + way.v })
    } else if (!meansChoose(event)) return
    event.preventDefault()
    if (!meansRemove(event)) choose(self)
  }
  const at = toPlan(plane, box)
  return (
    <>
      <g
        {...drag}
        role="button"
        tabIndex={0}
        aria-pressed={chosen}
        aria-label={text('obstructionFacts', {
          name,
          side: number,
          width: String(shownFeet(box.widthM)),
          length: String(shownFeet(box.lengthM)),
        })}
        className={chosen ? styles.thingChosen : styles.thing}
        onKeyDown={onKeyDown}
        onBlur={settle}
      >
        <circle cx={at.x} cy={-at.y} r={22 / scale} className={styles.hit} />
        <g transform={planeTransform(plane)}>
          <Body obstruction={obstruction} />
        </g>
      </g>
      {chosen ? <Sizer plane={plane} obstruction={obstruction} scale={scale} name={name} /> : null}
    </>
  )
}

/** How each kind is told from the others without colour. */
function Body({ obstruction: { kind, shape } }: { obstruction: Obstruction }) {
  if (!('points' in shape)) {
    const { centre, radiusM } = shape
    return (
      <>
        <circle cx={centre.u} cy={centre.v} r={radiusM} className={styles.body} />
        <circle cx={centre.u} cy={centre.v} r={radiusM / 3} className={styles.detail} />
      </>
    )
  }
  const [a, b, c, d] = shape.points.map(({ u, v }) => `${u} ${v}`)
  const { u, v } = boxOf({ id: '', kind, clearanceM: 0, shape })
  const details: Partial<Record<typeof kind, string>> = {
    chimney: `M${a}L${c}M${b}L${d}`,
    skylight: `M${u} ${shape.points[0]!.v}V${shape.points[2]!.v}M${shape.points[0]!.u} ${v}H${shape.points[1]!.u}`,
    dormer: `M${a}L${u} ${v}L${b}M${u} ${v}V${shape.points[2]!.v}`,
  }
  return (
    <>
      <polygon
        points={planePoints(shape.points)}
        className={kind === 'skylight' ? styles.glass : styles.body}
      />
      <path d={details[kind]} className={styles.detail} />
    </>
  )
}

type SizerProps = Pick<Props, 'plane' | 'obstruction' | 'scale'> & { name: string }

function Sizer({ plane, obstruction, scale, name }: SizerProps) {
  const { changePlane, settle } = useEditing()
  const text = useTranslations('roof')
  const box = boxOf(obstruction)
  const corner = toPlan(plane, { u: box.u + box.widthM / 2, v: box.v + box.lengthM / 2 })
  const [low, high] = obstructionLimits.sizeM
  const size = (widthM: number, lengthM: number) =>
    changePlane(
      withObstruction(plane, boxed(obstruction, { widthM, lengthM })),
      `size ${obstruction.id}`,
    )
  return (
    <PlanHandle
      at={{ x: corner.x + 16 / scale, y: corner.y + 16 / scale }}
      scale={scale}
      look="size"
      label={text('sizeOf', { name })}
      value={toFeet(box.widthM)}
      valueText={text('feet', { value: shownFeet(box.widthM) })}
      range={[toFeet(low), toFeet(high)]}
      onDrag={(to) => {
        const at = toPlane(plane, { x: to.x - 16 / scale, y: to.y - 16 / scale })
        size(2 * Math.abs(at.u - box.u), 2 * Math.abs(at.v - box.v))
      }}
      onStep={(by) => size(box.widthM + fromFeet(by / 2), box.lengthM + fromFeet(by / 2))}
      onEnd={settle}
    />
  )
}
