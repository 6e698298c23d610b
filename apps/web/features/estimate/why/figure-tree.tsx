'use client'

import type { FigureRow } from '@girasol/economics'
import { useTranslations } from 'next-intl'
import { useContext, useState } from 'react'
import { useFigureNames } from './figure-names.ts'
import { OpenFigure } from './why-context.ts'
import styles from './why.module.css'

type Words = ReturnType<typeof useFigureNames>
type NodeProps = { rows: readonly FigureRow[]; at: number; words: Words; open?: boolean }

/** A figure and all below it, each step opened when it is asked for. */
export function FigureTree({ rows }: { rows: readonly FigureRow[] }) {
  const { planeIds, sources } = useContext(OpenFigure)
  const words = useFigureNames(planeIds, sources)
  return (
    <ul className={styles.tree}>
      <FigureNode rows={rows} at={rows.length - 1} words={words} open />
    </ul>
  )
}

function FigureNode({ rows, at, words, open = false }: NodeProps) {
  const [isOpen, setOpen] = useState(open)
  const row = rows[at]
  if (!row) return null
  if (row.parts.length === 0)
    return (
      <li className={styles.leaf}>
        <Line row={row} words={words} />
        <Source row={row} words={words} />
      </li>
    )
  return (
    <li>
      <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <Line row={row} words={words} />
        </summary>
        {isOpen ? (
          <>
            <p className={styles.equation}>{words.equation(row.equation)}</p>
            <Source row={row} words={words} />
            <ul>
              {row.parts.map((part, index) => (
                // oxlint-disable-next-line react/no-array-index-key -- a part may be listed twice
                <FigureNode key={index} rows={rows} at={part} words={words} />
              ))}
            </ul>
          </>
        ) : null}
      </details>
    </li>
  )
}

type RowProps = { row: FigureRow; words: Words }

function Line({ row, words }: RowProps) {
  const text = useTranslations('estimate.why')
  return (
    <span className={row.value === 0 ? `${styles.line} ${styles.nothing}` : styles.line}>
      <span>{words.name(row.id)}</span>
      <strong>{words.value(row) ?? text('none')}</strong>
    </span>
  )
}

function Source({ row, words }: RowProps) {
  const text = useTranslations('estimate.why')
  if (row.source === undefined) return null
  return <p className={styles.source}>{text('source', { source: words.source(row.source) })}</p>
}
