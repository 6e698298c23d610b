'use client'

import { type PlanPoint, type RoofError, type RoofPlane, toPlan } from '@girasol/roof-layout'
import { problemOf } from '@girasol/messages'
import { Button } from '@girasol/site-frame/button.tsx'
import { Notice } from '@girasol/site-frame/notice.tsx'
import { useTranslations } from 'next-intl'
import { useEditing } from './editing.ts'
import { boxOf } from './obstructions.ts'
import type { PlanView } from './plan-view.ts'
import { middleOf } from './reshape.ts'
import styles from './roof-plan.module.css'

/** Where on the plan a fault lies: at its corner, on its obstruction, or else in the middle of the plane. */
export function faultPoint(plane: RoofPlane, { field, index }: RoofError): PlanPoint {
  const corner = index === undefined ? undefined : plane.outline[index]
  if (corner && (field === 'outline' || field === 'edges')) return toPlan(plane, corner)
  const which = /^obstructions(?:\[(\d+)\])?/.exec(field ?? '')
  const obstruction = which ? plane.obstructions[Number(which[1] ?? index ?? -1)] : undefined
  return toPlan(plane, obstruction ? boxOf(obstruction) : middleOf(plane.outline))
}

/** Says in words what is wrong with the side of that number, and what to do. */
function useReason() {
  const text = useTranslations('roof')
  const problems = useTranslations('problems')
  return (fault: RoofError, number: number) => {
    const { values, field } = problemOf(fault)
    return problems(`roof.${fault.code}`, {
      ...values,
      plane: text('plane', { number }),
      field: problems(`fields.${field}`),
    })
  }
}

/** The reason in words at the place itself, over the plan. */
export function FaultMarks({ view }: { view: PlanView }) {
  const { planes, faults } = useEditing()
  const reason = useReason()
  return planes.map((plane, index) => {
    const fault = faults.get(plane.id)
    if (!fault) return null
    const { x, y } = faultPoint(plane, fault)
    const left = Math.min(100, Math.max(0, ((x - view.left) / view.width) * 100))
    const top = Math.min(88, Math.max(0, ((-y - view.top) / view.height) * 100))
    return (
      <p
        key={plane.id}
        aria-hidden="true"
        className={styles.faultMark}
        style={{ left: `${left}%`, top: `${top}%`, transform: `translate(${-left}%, 14px)` }}
      >
        {reason(fault, index + 1)}
      </p>
    )
  })
}

/** The same under the plan, read out, with the ways on. */
export function FaultNotes() {
  const { planes, roof, faults, dropDraft, say } = useEditing()
  const text = useTranslations('roof')
  const reason = useReason()
  return planes.map((plane, index) => {
    const fault = faults.get(plane.id)
    if (!fault) return null
    const known = roof.planes.some(({ id }) => id === plane.id)
    return (
      <Notice key={plane.id} tone="warn" title={text('fault.title')}>
        <p>
          {reason(fault, index + 1)} {known ? text('fault.kept') : null}
        </p>
        <Button
          look="quiet"
          className={styles.faultWay}
          onClick={() => {
            dropDraft(plane.id)
            say(text('fault.cleared'))
          }}
        >
          {text(known ? 'fault.back' : 'fault.discard')}
        </Button>
      </Notice>
    )
  })
}
