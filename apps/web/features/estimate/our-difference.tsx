'use client'

import { differencePct } from '@girasol/economics'
import { useFormatter, useTranslations } from 'next-intl'

type Props = { oursKwh: number; theirsKwh: number }

/** How far our year lies from another one, in percent. */
export function OurDifference({ oursKwh, theirsKwh }: Props) {
  const text = useTranslations('choices.check')
  const format = useFormatter()
  const percent = differencePct(oursKwh, theirsKwh)
  if (percent === null) return text('theirsNothing')
  const digits = Math.abs(percent) < 1 ? 2 : 1
  const shown = format.number(Math.abs(percent), { maximumFractionDigits: digits })
  if (Math.abs(percent) < 0.005) return text('same0')
  return text(percent > 0 ? 'more' : 'less', { percent: shown })
}
