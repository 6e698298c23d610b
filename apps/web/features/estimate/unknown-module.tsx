'use client'

import { Button } from '@girasol/site-frame/button.tsx'
import { Notice } from '@girasol/site-frame/notice.tsx'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import type { Catalogue } from './catalogue.ts'
import styles from './workbench.module.css'

type Props = {
  moduleId: string
  place: string
  modules: Catalogue['modules']
  onChoose: (moduleId: string) => void
}

/** An estimate for a panel that is not on our list: no figures of another panel, but the choice of one. */
export function UnknownModule({ moduleId, place, modules, onChoose }: Props) {
  const text = useTranslations('estimate')
  const id = useId()
  const [chosen, setChosen] = useState(modules[0]?.id ?? '')
  return (
    <div className={styles.opening}>
      <h1>{text('heading', { place })}</h1>
      <Notice tone="warn" title={text('module.unknownTitle')}>
        {text('module.unknownBody', { id: moduleId })}
      </Notice>
      <div className="g-field">
        <label htmlFor={id}>{text('module.label')}</label>
        <select id={id} value={chosen} onChange={(event) => setChosen(event.target.value)}>
          {modules.map(({ id: value, maker, model, watts }) => (
            <option key={value} value={value}>
              {text('module.option', { maker, model, watts })}
            </option>
          ))}
        </select>
      </div>
      <p>
        <Button disabled={chosen === ''} onClick={() => onChoose(chosen)}>
          {text('module.useThis')}
        </Button>
      </p>
    </div>
  )
}
