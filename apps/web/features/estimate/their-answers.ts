'use client'

import { useState } from 'react'

/** What another calculator said, and the question it answered. */
export type TheirAnswer = { kwh: number; url: string }

/** A year's energy as people type it: digits grouped by commas or blanks; `null` for what is none. */
export function kwhOf(typed: string): number | null {
  const plain = typed.trim().replace(/\s*kwh$/i, '')
  if (!/^(\d{1,3}([, \u00a0]\d{3})+|\d+)(\.\d*)?$/.test(plain)) return null
  const kwh = Number(plain.replace(/[, \u00a0]/g, ''))
  return Number.isFinite(kwh) && kwh <= 50_000_000 ? kwh : null
}

/** Answers typed in, by side of the roof; they stay on this page and are never sent. */
export function useTheirAnswers() {
  const [answers, setAnswers] = useState<Readonly<Record<string, TheirAnswer>>>({})
  const put = (planeId: string, { kwh, url }: { kwh: number | null; url: string }) =>
    setAnswers((before) => {
      const others = Object.entries(before).filter(([id]) => id !== planeId)
      return Object.fromEntries(
        kwh === null ? others : [...others, [planeId, { kwh, url }] as const],
      )
    })
  return { answers, put }
}
