'use client'

import { useTranslations } from 'next-intl'
import { useEditing } from './editing.ts'
import type { ToolSheet } from './part.ts'
import styles from './tool-bar.module.css'

type Props = {
  canUndo: boolean
  canRedo: boolean
  onStep: (back: boolean) => void
  onZoom: (factor: number) => void
  onFit: () => void
  sheetId: string
}

const tools: readonly ToolSheet[] = ['add', 'obstruct', 'around', 'strips']

const signs: Record<ToolSheet, string> = {
  add: 'M3 17 7 7h10l4 10zM12 9.5v5M9.5 12h5',
  obstruct: 'M3 18 12 8l9 10M15 11.3V5h3v9.6',
  around: 'M8 20v-6M8 14a4.5 4.5 0 1 1 0-9 4.5 4.5 0 0 1 0 9zM14 20v-8h7v8z',
  strips: 'M4 5h16v14H4zM4 9h16M8 9v10M5 7h1M9 7h1M13 7h1M17 7h1',
}

/** Undo, zoom and the tools; each tool opens its sheet below. */
export function ToolBar({ canUndo, canRedo, onStep, onZoom, onFit, sheetId }: Props) {
  const { sheet, drawing, open } = useEditing()
  const text = useTranslations('roof')
  return (
    <div role="group" aria-label={text('tools')} className={styles.bar}>
      <div className={styles.small}>
        <Sign
          name={text('undo')}
          path="M4 9h10a5 5 0 0 1 0 10H8M4 9l4-4M4 9l4 4"
          disabled={!canUndo}
          onPress={() => onStep(true)}
        />
        <Sign
          name={text('redo')}
          path="M20 9H10a5 5 0 0 0 0 10h6M20 9l-4-4M20 9l-4 4"
          disabled={!canRedo}
          onPress={() => onStep(false)}
        />
        <span className={styles.gap} />
        <Sign name={text('zoomOut')} path="M5 12h14" onPress={() => onZoom(1.4)} />
        <Sign name={text('zoomIn')} path="M5 12h14M12 5v14" onPress={() => onZoom(1 / 1.4)} />
        <Sign
          name={text('zoomFit')}
          path="M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5"
          onPress={onFit}
        />
      </div>
      <div className={styles.tools}>
        {tools.map((tool) => (
          <button
            key={tool}
            type="button"
            disabled={drawing !== null}
            aria-expanded={sheet === tool}
            aria-controls={sheetId}
            className={sheet === tool ? styles.toolOpen : styles.tool}
            onClick={() => open(sheet === tool ? null : tool)}
          >
            <Drawn path={signs[tool]} />
            {text(`tool.${tool}`)}
          </button>
        ))}
      </div>
    </div>
  )
}

type SignProps = { name: string; path: string; disabled?: boolean; onPress: () => void }

function Sign({ name, path, disabled = false, onPress }: SignProps) {
  return (
    <button
      type="button"
      aria-label={name}
      title={name}
      disabled={disabled}
      className={styles.sign}
      onClick={onPress}
    >
      <Drawn path={path} />
    </button>
  )
}

function Drawn({ path }: { path: string }) {
  return (
    <svg aria-hidden="true" width="22" height="22" viewBox="0 0 24 24" className={styles.drawn}>
      <path d={path} />
    </svg>
  )
}
