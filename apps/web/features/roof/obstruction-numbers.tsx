'use client'

import type { Obstruction, RoofPlane } from '@girasol/roof-layout'
import { Button } from '@girasol/site-frame/button.tsx'
import { useTranslations } from 'next-intl'
import { useEditing } from './editing.ts'
import { FeetField } from './feet-field.tsx'
import { boxed, boxOf, obstructionLimits, withObstruction } from './obstructions.ts'
import styles from './sheet.module.css'

type Props = { plane: RoofPlane; obstruction: Obstruction }

/** Place, size and clear strip of something that stands on a side. */
export function ObstructionNumbers({ plane, obstruction }: Props) {
  const { changePlane, choose, say } = useEditing()
  const text = useTranslations('roof')
  const box = boxOf(obstruction)
  const put = (next: Obstruction, what: string) =>
    changePlane(withObstruction(plane, next), `${what} ${obstruction.id}`)
  const size = (change: Partial<typeof box>) => put(boxed(obstruction, change), 'size')
  const place = (change: Partial<typeof box>) => put(boxed(obstruction, change), 'move')
  const round = !('points' in obstruction.shape)
  const remove = () => {
    const obstructions = plane.obstructions.filter(({ id }) => id !== obstruction.id)
    changePlane({ ...plane, obstructions })
    choose({ kind: 'plane', planeId: plane.id })
    say(text('removed', { name: text(`obstructions.${obstruction.kind}`) }))
  }
  return (
    <>
      <div className={styles.numbers}>
        <FeetField
          label={text(round ? 'fields.across' : 'fields.wide')}
          metres={box.widthM}
          rangeM={obstructionLimits.sizeM}
          onChange={(widthM) => size({ widthM })}
        />
        {round ? null : (
          <FeetField
            label={text('fields.long')}
            metres={box.lengthM}
            rangeM={obstructionLimits.sizeM}
            onChange={(lengthM) => size({ lengthM })}
          />
        )}
        <FeetField
          label={text('fields.along')}
          metres={box.u}
          rangeM={[-60, 100]}
          onChange={(u) => place({ u })}
        />
        <FeetField
          label={text('fields.up')}
          metres={box.v}
          rangeM={[-60, 100]}
          onChange={(v) => place({ v })}
        />
        <FeetField
          label={text('fields.clearance')}
          metres={obstruction.clearanceM}
          rangeM={obstructionLimits.clearanceM}
          onChange={(clearanceM) => put({ ...obstruction, clearanceM }, 'clear')}
        />
      </div>
      <div className={styles.buttons}>
        <Button look="quiet" onClick={remove}>
          {text('removePart')}
        </Button>
      </div>
    </>
  )
}
