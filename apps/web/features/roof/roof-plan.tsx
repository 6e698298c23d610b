'use client'

import type { EstimateResult } from '@girasol/contract'
import type { RoofPlane } from '@girasol/estimate'
import type { PanelModule } from '@girasol/pv-model'
import { useTranslations } from 'next-intl'
import { useEffect, useId, useState } from 'react'
import { useWidth } from '../figures/use-width.ts'
import { shownFeet } from './feet.ts'
import { PlanGround } from './plan-ground.tsx'
import { viewOf } from './plan-view.ts'
import { PlaneHandles } from './plane-handles.tsx'
import { PlaneShape } from './plane-shape.tsx'
import { compassOf } from './reshape.ts'
import styles from './roof-plan.module.css'

type Props = {
  planes: readonly RoofPlane[]
  made: EstimateResult['planes']
  module: Pick<PanelModule, 'widthM' | 'heightM'>
  setbackM: number
  selected: string | null
  onSelect: (id: string) => void
  onChange: (plane: RoofPlane, gesture: string) => void
  onEnd: () => void
}

/** The view stands still while something is being changed, so that the roof does not run from the finger. */
function useStillView(planes: readonly RoofPlane[], changing: boolean) {
  const [view, setView] = useState(() => viewOf(planes))
  useEffect(() => {
    if (!changing) setView(viewOf(planes))
  }, [planes, changing])
  return view
}

/** The roof from above: sides with their panels, and handles on the one that is being edited. */
export function RoofPlan({ planes, made, module, setbackM, selected, ...on }: Props) {
  const text = useTranslations('roof')
  const help = useId()
  const { element, width } = useWidth<SVGSVGElement>(640)
  const [changing, setChanging] = useState(false)
  const view = useStillView(planes, changing)
  const scale = width / view.width
  const change = (plane: RoofPlane, gesture: string) => {
    setChanging(true)
    on.onChange(plane, gesture)
  }
  const end = () => {
    setChanging(false)
    on.onEnd()
  }
  const factsOf = (plane: RoofPlane, number: number) =>
    text('planeFacts', {
      number,
      facing: text(`facing.${compassOf(plane.azimuthDeg)}`),
      width: String(shownFeet(plane.widthM)),
      length: String(shownFeet(plane.slopeLengthM)),
      panels: made[number - 1]?.panels ?? 0,
    })
  const edited = planes.findIndex(({ id }) => id === selected)
  const plane = planes[edited]
  return (
    <>
      <p id={help} className="g-hint">
        {text('help')}
      </p>
      <svg
        ref={element}
        role="group"
        aria-label={text('plan')}
        aria-describedby={help}
        viewBox={`${view.left} ${view.top} ${view.width} ${view.height}`}
        className={styles.plan}
      >
        <PlanGround
          view={view}
          scale={scale}
          north={text('north')}
          scaleLabel={text('scale')}
          sun={text('middaySun')}
        />
        {planes.map((one, i) => (
          <PlaneShape
            key={one.id}
            plane={one}
            number={i + 1}
            label={factsOf(one, i + 1)}
            selected={one.id === selected}
            panels={made[i]?.panels ?? 0}
            module={module}
            setbackM={setbackM}
            scale={scale}
            onSelect={() => on.onSelect(one.id)}
            onChange={(next) => change(next, `move ${one.id}`)}
            onEnd={end}
          />
        ))}
        {plane ? (
          <PlaneHandles
            plane={plane}
            number={edited + 1}
            scale={scale}
            edges={planes.length === 1}
            onChange={change}
            onEnd={end}
          />
        ) : null}
      </svg>
    </>
  )
}
