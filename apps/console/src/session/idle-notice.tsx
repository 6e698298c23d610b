'use client'

import { Button } from '@girasol/site-frame/button.tsx'
import { Dialog } from '@girasol/site-frame/dialog.tsx'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { type Idleness, idleness } from './idle.ts'
import { useSession } from './session.tsx'

const touches = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const
const checkEvery = 5000

/** Says that the session is about to end for want of touch, and ends it. Pages that refresh themselves are no touch. */
export function IdleNotice() {
  const text = useTranslations('console.idle')
  const frame = useTranslations('frame')
  const { leave } = useSession()
  const { idle, stay } = useIdleness()
  const isOver = idle.state === 'over'
  useEffect(() => {
    if (isOver) void leave('idle')
  }, [isOver, leave])
  return (
    <Dialog
      open={idle.state === 'warned'}
      title={text('title')}
      closeLabel={frame('close')}
      onClose={stay}
    >
      <p>{text('body', { minutes: idle.state === 'warned' ? idle.minutes : 0 })}</p>
      <p className="c-actions">
        <Button onClick={stay}>{text('stay')}</Button>
      </p>
    </Dialog>
  )
}

function useIdleness() {
  const touchedAt = useRef(0)
  const [idle, setIdle] = useState<Idleness>({ state: 'active' })
  const isActive = idle.state === 'active'
  useEffect(() => {
    touchedAt.current = Date.now()
    const check = () => setIdle(idleness(Date.now() - touchedAt.current))
    const timer = setInterval(check, checkEvery)
    document.addEventListener('visibilitychange', check)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', check)
    }
  }, [])
  useEffect(() => {
    // Once warned, only the answer to the warning counts: a bumped mouse is nobody.
    if (!isActive) return
    const touch = () => (touchedAt.current = Date.now())
    for (const name of touches) addEventListener(name, touch, { passive: true })
    return () => touches.forEach((name) => removeEventListener(name, touch))
  }, [isActive])
  const stay = () => {
    if (idle.state !== 'warned') return
    touchedAt.current = Date.now()
    setIdle({ state: 'active' })
  }
  return { idle, stay }
}
