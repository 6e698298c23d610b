'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react'
import { useWidth } from '../figures/use-width.ts'
import { AddSheet } from './add-sheet.tsx'
import { AroundSheet } from './around-sheet.tsx'
import { DrawingSheet } from './drawing-sheet.tsx'
import { type Editing, EditingContext } from './editing.ts'
import { FaultNotes } from './fault-note.tsx'
import { ObstructSheet } from './obstruct-sheet.tsx'
import { PartSheet } from './part-sheet.tsx'
import { RoofPlan } from './roof-plan.tsx'
import styles from './roof-editor.module.css'
import sheetStyles from './sheet.module.css'
import { SideList } from './side-list.tsx'
import { StripsSheet } from './strips-sheet.tsx'
import { ToolBar } from './tool-bar.tsx'
import { type RoofEditorProps, useEditingState } from './use-editing-state.ts'
import { usePlanView } from './use-plan-view.ts'

/** Draws the roof and what stands around it: on the plan, with tools, by numbers, and in a list of its sides. */
export function RoofEditor(props: RoofEditorProps) {
  const text = useTranslations('roof')
  const sheetId = useId()
  const helpId = useId()
  const { element: plan, width } = useWidth<SVGSVGElement>(640)
  const { editing, said, drafts, clearDrafts } = useEditingState(props)
  const seen = usePlanView(editing, width, useDragging(plan))
  const { say, part } = editing
  const under = useRef<HTMLDivElement>(null)
  const focus = useKeptFocus(under)
  const step = (back: boolean) => {
    if (back && drafts.size > 0) say(text('fault.cleared'))
    else {
      if (back) props.onUndo()
      else props.onRedo()
      say(text(back ? 'undone' : 'redone'))
    }
    clearDrafts()
  }
  return (
    <EditingContext value={editing}>
      <section
        className={styles.editor}
        aria-labelledby="roof-title"
        {...focus}
        onKeyDown={(event) => leave(event, editing, text('drawing.stopped'))}
      >
        <div className={styles.intro}>
          <h2 id="roof-title">{text('title')}</h2>
          <p className="g-hint">{text('help')}</p>
          <p id={helpId} className={`g-hint ${styles.keys}`}>
            {text('helpKeys')}
          </p>
        </div>
        <div className={styles.top}>
          <div className={styles.stays}>
            <RoofPlan
              plan={plan}
              view={seen.view}
              width={width}
              own={seen.own}
              onShow={seen.show}
              latitude={props.latitude}
              helpId={helpId}
            />
          </div>
          <ToolBar
            canUndo={props.canUndo || drafts.size > 0}
            canRedo={props.canRedo}
            onStep={step}
            onZoom={seen.zoom}
            onFit={seen.fit}
            sheetId={sheetId}
          />
        </div>
        <p role="status" className="g-unseen">
          {said}
        </p>
        <FaultNotes />
        <div ref={under} id={sheetId} tabIndex={-1} className={sheetStyles.sheet}>
          {editing.drawing ? (
            <DrawingSheet />
          ) : (
            <OpenSheet key={JSON.stringify(part)} {...editing} />
          )}
        </div>
        <SideList />
      </section>
    </EditingContext>
  )
}

function OpenSheet({ sheet, part }: Pick<Editing, 'sheet' | 'part'>) {
  if (sheet === 'add') return <AddSheet />
  if (sheet === 'obstruct') return <ObstructSheet />
  if (sheet === 'around') return <AroundSheet />
  if (sheet === 'strips') return <StripsSheet />
  return part ? <PartSheet part={part} /> : null
}

/** When what had the focus is gone, the focus goes to the sheet that came in its place: it is never lost. */
function useKeptFocus(under: RefObject<HTMLElement | null>) {
  const inside = useRef(false)
  useEffect(() => {
    if (inside.current && document.activeElement === document.body)
      under.current?.focus({ preventScroll: true })
  })
  return {
    onFocus: () => {
      inside.current = true
    },
    onBlur: () => {
      inside.current = false
    },
  }
}

/** Escape leaves drawing, then the open sheet, then the chosen part. */
function leave(event: KeyboardEvent, editing: Editing, stopped: string): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return
  const { drawing, sheet, part, planes } = editing
  if (drawing) {
    editing.draw(null)
    editing.say(stopped)
  } else if (sheet) editing.open(null)
  else if (part && part.kind !== 'plane') {
    const planeId = 'planeId' in part ? part.planeId : planes[0]?.id
    if (planeId) editing.choose({ kind: 'plane', planeId })
  } else return
  event.preventDefault()
}

/** Whether a pointer is pressed on the plan: until it is let go the plan must not move under it. */
function useDragging(plan: { current: SVGSVGElement | null }): boolean {
  const [dragging, setDragging] = useState(false)
  const stop = useRef(() => setDragging(false))
  useEffect(() => {
    const element = plan.current
    const start = () => setDragging(true)
    const end = stop.current
    element?.addEventListener('pointerdown', start)
    for (const name of ['pointerup', 'pointercancel'] as const) window.addEventListener(name, end)
    return () => {
      element?.removeEventListener('pointerdown', start)
      for (const name of ['pointerup', 'pointercancel'] as const)
        window.removeEventListener(name, end)
    }
  }, [plan])
  return dragging
}
