'use client'

import type { EstimateResult } from '@girasol/contract'
import { type EstimateInputs, systemLosses } from '@girasol/estimate'
import { Button } from '@girasol/site-frame/button.tsx'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type Ground, moduleOf } from './compute.ts'
import styles from './check.module.css'

type Props = { ground: Ground; inputs: EstimateInputs; result: EstimateResult }
type Row = [name: string, value: string]

const decimals = (value: number, places: number) => String(Number(value.toFixed(places)))
const position = (latitude: number, longitude: number) =>
  `${latitude.toFixed(2)}, ${longitude.toFixed(2)}`

/** What to type into PVWatts, by its own names, in the order of its form. */
function useRows({ ground, inputs, result }: Props) {
  const text = useTranslations('estimate.check')
  const { assumptions, place } = inputs
  const module = moduleOf(ground.catalogue, inputs.moduleId)
  const general: Row[] = [
    [text('location'), position(place.latitude, place.longitude)],
    [text('moduleType'), text(`moduleTypes.${module?.moduleType ?? 'standard'}`)],
    [text('arrayType'), text('roofMount')],
    [text('losses'), decimals(systemLosses(assumptions), 2)],
    [text('ratio'), decimals(assumptions.dcAcRatio, 2)],
    [text('efficiency'), decimals(assumptions.inverterEfficiencyPct, 1)],
  ]
  const sides = inputs.planes.flatMap((plane, i) => {
    const made = result.planes[i]
    if (!made || made.panels === 0) return []
    const rows: Row[] = [
      [text('size'), decimals(made.kwDc, 2)],
      [text('tilt'), decimals(plane.pitchDeg, 1)],
      [text('azimuth'), decimals(plane.azimuthDeg, 0)],
      [text('ours'), text('kwh', { kwh: Math.round(made.annualKwh) })],
    ]
    return [{ id: plane.id, name: text('side', { number: i + 1 }), rows }]
  })
  return { general, sides }
}

/** The same question for the public calculator, so that nobody has to believe us. */
export function CheckUs(props: Props) {
  const text = useTranslations('estimate.check')
  const { general, sides } = useRows(props)
  const { station } = props.ground.site.weather
  if (sides.length === 0) return null
  const listed = sides.map(({ name, rows }) => [name, ...rows.map(line)].join('\n'))
  return (
    <section className="g-card" aria-labelledby="check-title" id="check-us">
      <h2 id="check-title">{text('title')}</h2>
      <p className={styles.lead}>{text('lead')}</p>
      <Values rows={general} />
      {sides.map(({ id, name, rows }) => (
        <div key={id}>
          <h3 className={styles.side}>{name}</h3>
          <Values rows={rows} />
        </div>
      ))}
      <p className={styles.note}>
        {sides.length > 1 ? `${text('sides')} ` : null}
        {text('weather', {
          station: props.result.station.name,
          position: position(station.latitude, station.longitude),
        })}
      </p>
      <CopyList value={[...general.map(line), ...listed].join('\n')} />
      <p>
        <a href="https://pvwatts.nlr.gov/pvwatts.php" rel="noreferrer" className={styles.out}>
          {text('open')}
        </a>
      </p>
    </section>
  )
}

const line = ([name, value]: Row) => `${name}: ${value}`

function Values({ rows }: { rows: readonly Row[] }) {
  return (
    <dl className={styles.values}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function CopyList({ value }: { value: string }) {
  const text = useTranslations('estimate.check')
  const [said, setSaid] = useState<'copied' | 'notCopied'>()
  const copy = () =>
    navigator.clipboard.writeText(value).then(
      () => setSaid('copied'),
      () => setSaid('notCopied'),
    )
  return (
    <>
      <Button look="quiet" onClick={() => void copy()}>
        {text('copy')}
      </Button>
      <p role="status" className="g-hint">
        {said ? text(said) : ''}
      </p>
    </>
  )
}
