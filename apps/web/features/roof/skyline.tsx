'use client'

import { eightElevations, skylineWith } from '@girasol/estimate'
import { Button } from '@girasol/site-frame/button.tsx'
import { useTranslations } from 'next-intl'
import { useEditing } from './editing.ts'
import { NumberField } from './number-field.tsx'
import { compass, within } from './reshape.ts'
import { aroundLimits } from './surroundings.ts'
import styles from './sheet.module.css'

/** How high hills and far houses stand in eight directions. */
export function Skyline() {
  const { surroundings, changeAround, settle } = useEditing()
  const text = useTranslations('roof')
  const { horizonDeg } = surroundings
  const elevations = eightElevations(horizonDeg)
  return (
    <fieldset>
      <legend className="g-label">{text('skyline.title')}</legend>
      <p className="g-hint">{text('skyline.hint')}</p>
      <div className={styles.skyline}>
        <Dial elevations={elevations} />
        <div className={styles.numbers}>
          {compass.map((direction, index) => (
            <NumberField
              key={direction}
              label={text(`facing.${direction}`)}
              value={elevations[index]!}
              range={aroundLimits.skylineDeg}
              onChange={(degrees) =>
                changeAround(
                  {
                    horizonDeg: skylineWith(
                      horizonDeg,
                      index,
                      within(degrees, aroundLimits.skylineDeg),
                    ),
                  },
                  `skyline ${direction}`,
                )
              }
              onEnd={settle}
            />
          ))}
        </div>
      </div>
      {horizonDeg ? (
        <Button look="plain" onClick={() => changeAround({ horizonDeg: null })}>
          {text('skyline.open')}
        </Button>
      ) : null}
    </fieldset>
  )
}

/** The sky as a circle: level at its edge, 60 degrees half way in; hills reach in from the edge. */
function Dial({ elevations }: { elevations: readonly number[] }) {
  const text = useTranslations('roof')
  const at = (angle: number, reach: number) => {
    const turn = (angle * Math.PI) / 180
    return `${(reach * Math.sin(turn)).toFixed(1)} ${(-reach * Math.cos(turn)).toFixed(1)}`
  }
  const fine = Array.from({ length: 48 }, (_, step) => {
    const from = elevations[Math.floor(step / 6)]!
    const to = elevations[(Math.floor(step / 6) + 1) % 8]!
    return at(step * 7.5, 70 * (1 - (from + ((to - from) * (step % 6)) / 6) / 90))
  })
  return (
    <svg viewBox="-90 -90 180 180" role="img" aria-label={text('skyline.picture')}>
      <circle r="70" className={styles.dial} />
      <path
        d={`M0 -70A70 70 0 1 1 0 70A70 70 0 1 1 0 -70ZM${fine.join('L')}Z`}
        className={styles.hills}
      />
      {(['n', 'e', 's', 'w'] as const).map((direction, index) => {
        const [x, y] = at(index * 90, 80).split(' ')
        return (
          <text key={direction} x={x} y={y} className={styles.letter}>
            {text(`compassLetters.${direction}`)}
          </text>
        )
      })}
    </svg>
  )
}
