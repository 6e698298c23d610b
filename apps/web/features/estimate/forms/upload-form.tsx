'use client'

import type { EstimatePlace } from '@girasol/estimate'
import { Button } from '@girasol/site-frame/button.tsx'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import styles from './forms.module.css'
import type { MeterSummary } from './meter-profile.ts'
import { placeClock } from './place-clock.ts'
import { UploadFault } from './upload-fault.tsx'
import { UploadFound } from './upload-found.tsx'
import { type Chosen, type Upload, useUpload } from './use-upload.ts'

type Props = { place: EstimatePlace; onRead: (summary: MeterSummary) => void }

/** A meter file, read on this device; of it the estimate takes the shape of the day and the yearly sum. */
export function UploadForm({ place, onRead }: Props) {
  const text = useTranslations('choices.upload')
  const id = useId()
  const { upload, read, stop } = useUpload(onRead)
  const [year] = useState(() => new Date().getFullYear())
  const clock = placeClock(place.timeZone, year)
  const choose = (files: FileList | null) => {
    const file = files?.[0]
    if (file) read({ file, place: clock, usagePoint: null, points: [] })
  }
  const again = (changes: Partial<Chosen>) => {
    if (upload.at === 'done' || upload.at === 'failed') read({ ...upload.chosen, ...changes })
  }
  return (
    <div className={styles.group}>
      <div className="g-field">
        <label htmlFor={id}>{text('label')}</label>
        <p className="g-hint" id={`${id}-hint`}>
          {text('hint')}
        </p>
        <input
          id={id}
          type="file"
          accept=".xml,.csv,.txt,.tsv,text/xml,application/xml,text/csv,text/plain"
          aria-describedby={`${id}-hint ${id}-private`}
          className={styles.file}
          onChange={(event) => {
            choose(event.target.files)
            // The same file may be chosen again after it was corrected.
            event.target.value = ''
          }}
        />
        <p className="g-hint" id={`${id}-private`}>
          {text('private')}
        </p>
      </div>
      <Reading upload={upload} onStop={stop} />
      {upload.at === 'failed' ? (
        <UploadFault
          fault={upload.fault}
          name={upload.chosen.file.name}
          onOrder={(dateOrder) => again({ place: { ...upload.chosen.place, dateOrder } })}
        />
      ) : null}
      {upload.at === 'done' ? (
        <UploadFound
          summary={upload.summary}
          chosen={upload.chosen}
          onPoint={(usagePoint) => again({ usagePoint })}
        />
      ) : null}
    </div>
  )
}

function Reading({ upload, onStop }: { upload: Upload; onStop: () => void }) {
  const text = useTranslations('choices.upload')
  const isBusy = upload.at === 'loading' || upload.at === 'sorting'
  return (
    <>
      <p role="status" className={isBusy ? undefined : 'g-unseen'}>
        {isBusy ? text(upload.at, { name: upload.name }) : ''}
      </p>
      {isBusy ? (
        <div className={styles.reading}>
          <progress
            aria-label={text('progress')}
            max={1}
            value={upload.at === 'loading' ? upload.share : undefined}
          />
          <Button look="quiet" onClick={onStop}>
            {text('cancel')}
          </Button>
        </div>
      ) : null}
    </>
  )
}
