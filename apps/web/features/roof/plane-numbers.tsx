'use client'

import { type RoofPlane, toPlan } from '@girasol/roof-layout'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { useEditing } from './editing.ts'
import { FeetField } from './feet-field.tsx'
import { NumberField } from './number-field.tsx'
import {
  compass,
  compassOf,
  extent,
  lengthened,
  limits,
  middleOf,
  moved,
  pitched,
  turned,
  widened,
} from './reshape.ts'
import styles from './sheet.module.css'

type Props = { plane: RoofPlane }

const rad = Math.PI / 180

/** The side that is being edited, by numbers. */
export function PlaneNumbers({ plane }: Props) {
  const { changePlane, settle } = useEditing()
  const text = useTranslations('roof')
  const change = (next: RoofPlane, what: string) => changePlane(next, `${what} ${plane.id}`)
  const { lowU, highU, lowV, highV } = extent(plane.outline)
  const rise = Math.round(120 * Math.tan(plane.pitchDeg * rad)) / 10
  return (
    <div className={styles.numbers}>
      <FeetField
        label={text('fields.width')}
        metres={highU - lowU}
        rangeM={limits.widthM}
        onChange={(metres) => change(widened(plane, metres), 'width')}
      />
      <FeetField
        label={text('fields.length')}
        metres={highV - lowV}
        rangeM={limits.slopeLengthM}
        onChange={(metres) => change(lengthened(plane, metres), 'length')}
      />
      <NumberField
        label={text('fields.pitch')}
        value={Math.round(plane.pitchDeg * 10) / 10}
        range={limits.pitchDeg}
        onChange={(degrees) => change(pitched(plane, degrees), 'pitch')}
        onEnd={settle}
      />
      <NumberField
        label={text('fields.rise')}
        value={rise}
        range={[0, 44]}
        step={0.5}
        onChange={(inches) => change(pitched(plane, Math.atan(inches / 12) / rad), 'pitch')}
        onEnd={settle}
      />
      <NumberField
        label={text('fields.azimuth')}
        value={plane.azimuthDeg}
        range={limits.azimuthDeg}
        step={5}
        onChange={(degrees) => change(turned(plane, degrees), 'turn')}
        onEnd={settle}
      />
      <Facing plane={plane} />
      <Middle plane={plane} />
    </div>
  )
}

/** The eight directions by name. */
function Facing({ plane }: Props) {
  const { changePlane } = useEditing()
  const text = useTranslations('roof')
  const id = useId()
  const exact = plane.azimuthDeg % 45 === 0
  return (
    <div className="g-field">
      <label htmlFor={id}>{text('fields.facing')}</label>
      <select
        id={id}
        value={exact ? compassOf(plane.azimuthDeg) : ''}
        onChange={({ target }) => {
          const index = compass.findIndex((name) => name === target.value)
          if (index >= 0) changePlane(turned(plane, index * 45))
        }}
      >
        {exact ? null : (
          <option value="">
            {`${text(`facing.${compassOf(plane.azimuthDeg)}`)} (${text('fields.facingOther')})`}
          </option>
        )}
        {compass.map((name) => (
          <option key={name} value={name}>
            {text(`facing.${name}`)}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Where the middle of the side lies on the plan. */
function Middle({ plane }: Props) {
  const { changePlane } = useEditing()
  const text = useTranslations('roof')
  const { x, y } = toPlan(plane, middleOf(plane.outline))
  const move = (by: { x: number; y: number }) => changePlane(moved(plane, by), `place ${plane.id}`)
  return (
    <>
      <FeetField
        label={text('fields.east')}
        metres={x}
        rangeM={[-100, 100]}
        onChange={(metres) => move({ x: metres - x, y: 0 })}
      />
      <FeetField
        label={text('fields.north')}
        metres={y}
        rangeM={[-100, 100]}
        onChange={(metres) => move({ x: 0, y: metres - y })}
      />
    </>
  )
}
