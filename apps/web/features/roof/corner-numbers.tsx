'use client'

import type { EdgeKind, RoofPlane } from '@girasol/roof-layout'
import { Button } from '@girasol/site-frame/button.tsx'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import {
  cornerMoved,
  cornerRemoved,
  edgeLength,
  edgePushed,
  edgeRetyped,
  edgeSplit,
} from './corners-edges.ts'
import { useEditing } from './editing.ts'
import { FeetField } from './feet-field.tsx'
import { fromFeet, shownFeet } from './feet.ts'
import { limits } from './reshape.ts'
import styles from './sheet.module.css'

type Props = { plane: RoofPlane; index: number }

/** Where one corner lies on its side. */
export function CornerNumbers({ plane, index }: Props) {
  const { changePlane, choose, say } = useEditing()
  const text = useTranslations('roof')
  const point = plane.outline[index]!
  const gesture = `corner ${index} ${plane.id}`
  return (
    <>
      <div className={styles.numbers}>
        <FeetField
          label={text('fields.along')}
          metres={point.u}
          rangeM={[-60, 100]}
          onChange={(u) => changePlane(cornerMoved(plane, index, { ...point, u }), gesture)}
        />
        <FeetField
          label={text('fields.up')}
          metres={point.v}
          rangeM={[-60, 100]}
          onChange={(v) => changePlane(cornerMoved(plane, index, { ...point, v }), gesture)}
        />
      </div>
      <div className={styles.buttons}>
        <Button
          look="quiet"
          disabled={plane.outline.length <= 3}
          onClick={() => {
            changePlane(cornerRemoved(plane, index))
            choose({ kind: 'plane', planeId: plane.id })
            say(text('removed', { name: text('corner', { number: index + 1 }) }))
          }}
        >
          {text('removePart')}
        </Button>
      </div>
    </>
  )
}

const kinds: readonly EdgeKind[] = ['eave', 'ridge', 'hip', 'valley', 'rake']

/** What one edge is, and how long. */
export function EdgeNumbers({ plane, index }: Props) {
  const { changePlane, choose, settle, say } = useEditing()
  const text = useTranslations('roof')
  const name = useId()
  const push = (feet: number) => {
    changePlane(edgePushed(plane, index, fromFeet(feet)), `edge ${index} ${plane.id}`)
    settle()
  }
  const split = () => {
    changePlane(edgeSplit(plane, index))
    choose({ kind: 'corner', planeId: plane.id, index: index + 1 })
    say(text('added', { name: text('corner', { number: index + 2 }) }))
  }
  return (
    <>
      <p className="g-hint">
        {text('fields.edgeLength', { length: String(shownFeet(edgeLength(plane, index))) })}
      </p>
      <fieldset className={styles.choices}>
        <legend className="g-label">{text('fields.push')}</legend>
        {kinds.map((kind) => (
          <label key={kind} className={styles.choice}>
            <input
              type="radio"
              name={name}
              checked={plane.edges[index] === kind}
              onChange={() => changePlane(edgeRetyped(plane, index, kind))}
            />
            <span>{text(`edges.${kind}`)}</span>
            <small>{text(`edgeHints.${kind}`)}</small>
          </label>
        ))}
      </fieldset>
      <div className={styles.buttons}>
        <Button look="quiet" onClick={() => push(1)}>
          {text('fields.pushOut')}
        </Button>
        <Button look="quiet" onClick={() => push(-1)}>
          {text('fields.pushIn')}
        </Button>
        <Button look="quiet" disabled={plane.outline.length >= limits.points} onClick={split}>
          {text('splitEdge')}
        </Button>
      </div>
    </>
  )
}
