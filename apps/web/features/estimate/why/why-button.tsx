'use client'

import type { FigureRow } from '@girasol/economics'
import type { ShownFigure } from '@girasol/estimate'
import { Dialog } from '@girasol/site-frame/dialog.tsx'
import { useTranslations } from 'next-intl'
import { type ReactNode, useContext, useState } from 'react'
import { FigureTree } from './figure-tree.tsx'
import { OpenFigure } from './why-context.ts'
import styles from './why.module.css'

type Props = {
  figure: ShownFigure
  name: string
  value: string
  /** What the button says, where two of them stand together. */
  label?: string
  /** What should be said before the tree. */
  children?: ReactNode
}

/** Opens a figure down to what was put in: each step with its equation and its source. */
export function WhyButton({ figure, name, value, label, children }: Props) {
  const text = useTranslations('estimate.why')
  const frame = useTranslations('frame')
  const { open } = useContext(OpenFigure)
  const [rows, setRows] = useState<FigureRow[] | null>(null)
  return (
    <>
      <button
        type="button"
        className={styles.button}
        aria-label={label ? undefined : text('buttonOf', { name })}
        onClick={() => void open(figure).then(setRows)}
      >
        {label ?? text('button')}
      </button>
      <Dialog
        open={rows !== null}
        title={text('title', { name })}
        closeLabel={frame('close')}
        onClose={() => setRows(null)}
      >
        <p className={styles.value}>{value}</p>
        {children}
        {rows && rows.length > 0 ? (
          <>
            <p className="g-hint">{text('help')}</p>
            <FigureTree rows={rows} />
          </>
        ) : (
          <p>{text('nothing')}</p>
        )}
      </Dialog>
    </>
  )
}
