'use client'

import type { RoofPlane } from '@girasol/roof-layout'
import { useTranslations } from 'next-intl'
import type { FocusEvent, RefObject } from 'react'
import { AroundShapes } from './around-shapes.tsx'
import { DrawingLayer } from './drawing-layer.tsx'
import { useEditing } from './editing.ts'
import { FaultMarks, faultPoint } from './fault-note.tsx'
import { ObstructionShape } from './obstruction-shape.tsx'
import { usePlanDrag } from './plan-drag.ts'
import { PlanGround } from './plan-ground.tsx'
import { panned, type PlanView } from './plan-view.ts'
import { PlaneHandles } from './plane-handles.tsx'
import { PlaneLabel } from './plane-label.tsx'
import { PlaneShape } from './plane-shape.tsx'
import styles from './roof-plan.module.css'
import { isTight } from './use-plan-view.ts'
import { useZooming } from './use-zooming.ts'

type Props = {
  plan: RefObject<SVGSVGElement | null>
  view: PlanView
  width: number
  /** Whether somebody zoomed: then the ground can be dragged. */
  own: boolean
  onShow: (view: PlanView | null) => void
  /** Of the place, degrees. */
  latitude: number
  helpId: string
}

/** The roof from above: sides with their panels, what stands on and around them, and handles on what is edited. */
export function RoofPlan({ plan, view, width, own, onShow, latitude, helpId }: Props) {
  const { drawing } = useEditing()
  const text = useTranslations('roof')
  const scale = width / view.width
  const tight = isTight(width)
  useZooming(plan, { view, show: onShow })
  const onGone = () => plan.current?.focus()
  const pan = usePlanDrag({
    may: () => own,
    begin: () => true,
    move: (_, to, from) => {
      // The paper moves under the pointer, so that each step counts from how it lies now.
      const { x: left, y: top, width, height } = plan.current!.viewBox.baseVal
      onShow(panned({ left, top, width, height }, { x: to.x - from.x, y: to.y - from.y }))
    },
    end: () => undefined,
  })
  const onFocus = (event: FocusEvent<SVGElement>) => {
    if (!own || event.target === plan.current || !event.target.matches(':focus-visible')) return
    const [part, paper] = [event.target, plan.current!].map((one) => one.getBoundingClientRect())
    const middle = { x: part!.x + part!.width / 2, y: part!.y + part!.height / 2 }
    const seen =
      middle.x > paper!.left &&
      middle.x < paper!.right &&
      middle.y > paper!.top &&
      middle.y < paper!.bottom
    if (!seen) onShow(null)
  }
  return (
    <div className={styles.paper}>
      <svg
        ref={plan}
        {...pan}
        tabIndex={-1}
        role="group"
        aria-label={text('plan')}
        aria-describedby={helpId}
        viewBox={`${view.left} ${view.top} ${view.width} ${view.height}`}
        className={own || drawing ? styles.planHeld : styles.plan}
        onFocus={onFocus}
      >
        <PlanGround view={view} scale={scale} latitude={latitude} />
        <Parts scale={scale} tight={tight} onGone={onGone} />
        {drawing ? <DrawingLayer view={view} scale={scale} /> : null}
      </svg>
      <FaultMarks view={view} />
    </div>
  )
}

type PartsProps = { scale: number; tight: boolean; onGone: () => void }

/** Everything that can be chosen, in the order of Tab: sides, the parts of the one that is edited, what stands around. */
function Parts({ scale, tight, onGone }: PartsProps) {
  const { planes, part, faults, drawing } = useEditing()
  const kept = { scale, onGone }
  const edited = planes.findIndex(
    ({ id }) => part !== null && 'planeId' in part && part.planeId === id,
  )
  const plane = drawing ? undefined : planes[edited]
  const standing = (one: RoofPlane, number: number) =>
    one.obstructions.map((obstruction) => (
      <ObstructionShape
        key={`${one.id} ${obstruction.id}`}
        {...kept}
        plane={one}
        number={number}
        obstruction={obstruction}
      />
    ))
  return (
    <>
      {planes.map((one, index) => (
        <PlaneShape key={one.id} {...kept} plane={one} number={index + 1} />
      ))}
      {planes.map((one, index) => standing(one, index + 1))}
      {planes.map((one, index) => (
        <PlaneLabel key={one.id} plane={one} number={index + 1} scale={scale} />
      ))}
      {plane ? <PlaneHandles {...kept} plane={plane} number={edited + 1} tight={tight} /> : null}
      <AroundShapes {...kept} />
      {planes.map((one) => {
        const fault = faults.get(one.id)
        if (!fault) return null
        const { x, y } = faultPoint(one, fault)
        return <circle key={one.id} cx={x} cy={-y} r={14 / scale} className={styles.faultRing} />
      })}
    </>
  )
}
