'use client'

import type { EstimateResult } from '@girasol/contract'
import type { EstimateInputs, RoofPlane } from '@girasol/estimate'
import type { PanelModule } from '@girasol/pv-model'
import { Button } from '@girasol/site-frame/button.tsx'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { PlaneNumbers } from './plane-numbers.tsx'
import { limits, nextPlane } from './reshape.ts'
import styles from './roof-editor.module.css'
import { RoofPlan } from './roof-plan.tsx'
import { SideList } from './side-list.tsx'

type Props = {
  inputs: EstimateInputs
  made: EstimateResult['planes']
  module: PanelModule
  canUndo: boolean
  canRedo: boolean
  onPlanes: (planes: RoofPlane[], gesture?: string) => void
  onSettle: () => void
  onUndo: () => void
  onRedo: () => void
}

/** Draws the roof: on the plan, in a list of its sides, and by numbers. */
export function RoofEditor({ inputs, made, module, canUndo, canRedo, ...on }: Props) {
  const text = useTranslations('roof')
  const { planes, assumptions } = inputs
  const [wanted, setWanted] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const plane = planes.find(({ id }) => id === wanted) ?? planes[0]
  const change = (next: RoofPlane, gesture?: string) =>
    on.onPlanes(
      planes.map((one) => (one.id === next.id ? next : one)),
      gesture,
    )
  const add = () => {
    const next = nextPlane(planes)
    on.onPlanes([...planes, next])
    setWanted(next.id)
    setSaid(text('added', { number: planes.length + 1 }))
  }
  const remove = (id: string) => {
    on.onPlanes(planes.filter((one) => one.id !== id))
    setSaid(text('removed'))
  }
  const step = (back: boolean) => {
    if (back) on.onUndo()
    else on.onRedo()
    setSaid(text(back ? 'undone' : 'redone'))
  }
  return (
    <section className={styles.editor} aria-labelledby="roof-title">
      <div className={styles.head}>
        <h2 id="roof-title">{text('title')}</h2>
        <div className={styles.tools}>
          <Button look="quiet" disabled={!canUndo} onClick={() => step(true)}>
            {text('undo')}
          </Button>
          <Button look="quiet" disabled={!canRedo} onClick={() => step(false)}>
            {text('redo')}
          </Button>
        </div>
      </div>
      <RoofPlan
        planes={planes}
        made={made}
        module={module}
        setbackM={assumptions.setbackM}
        selected={plane?.id ?? null}
        onSelect={setWanted}
        onChange={change}
        onEnd={on.onSettle}
      />
      <p role="status" className="g-unseen">
        {said}
      </p>
      <SideList
        planes={planes}
        made={made}
        selected={plane?.id ?? null}
        onSelect={setWanted}
        onRemove={remove}
      />
      <div>
        <Button look="quiet" disabled={planes.length >= limits.planes} onClick={add}>
          {text('add')}
        </Button>
        {planes.length >= limits.planes ? <p className="g-hint">{text('full')}</p> : null}
      </div>
      {plane ? (
        <fieldset className={styles.byNumbers}>
          <legend className="g-label">
            {text('plane', { number: planes.indexOf(plane) + 1 })}: {text('numbers')}
          </legend>
          <PlaneNumbers key={plane.id} plane={plane} onChange={change} onEnd={on.onSettle} />
        </fieldset>
      ) : null}
    </section>
  )
}
