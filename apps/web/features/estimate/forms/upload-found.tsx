'use client'

import { Notice } from '@girasol/site-frame/notice.tsx'
import { useTranslations } from 'next-intl'
import { useDayWords } from '../day-words.ts'
import type { MeterSummary } from './meter-profile.ts'
import { SelectField } from './select-field.tsx'
import type { Chosen } from './use-upload.ts'

type Props = {
  summary: MeterSummary
  chosen: Chosen
  onPoint: (usagePoint: string | null) => void
}

const hoursPerYear = 8760
const all = 'all'

/** What a meter file held: its year, what was filled in, and which of its meters count. */
export function UploadFound({ summary, chosen, onPoint }: Props) {
  const text = useTranslations('choices.upload')
  const day = useDayWords()
  const { annualKwh, coveredHours, from, to, hasExports } = summary
  const { points, usagePoint, file } = chosen
  const missing = hoursPerYear - coveredHours
  return (
    <Notice tone={hasExports ? 'warn' : 'good'} title={text('found', { name: file.name })}>
      <p>{text('year', { kwh: Math.round(annualKwh), from: day(from), to: day(to) })}</p>
      {missing > 0 ? <p>{text('filled', { hours: missing })}</p> : null}
      {hasExports ? <p>{text('hasExports')}</p> : null}
      {points.length > 1 ? (
        <SelectField
          label={text('meters')}
          value={usagePoint ?? all}
          options={[
            { value: all, name: text('metersAll', { count: points.length }) },
            ...points.map(({ id, totalKwh }, at) => ({
              value: id,
              name: text('meter', { number: at + 1, kwh: Math.round(totalKwh) }),
            })),
          ]}
          onChange={(id) => onPoint(id === all ? null : id)}
        />
      ) : null}
    </Notice>
  )
}
