import { getFormatter, getTranslations } from 'next-intl/server'
import type { ExampleRoof } from '../figures/example-roof.ts'
import { toFeet } from '../roof/feet.ts'
import { MonthBars } from './month-bars.tsx'
import { SkyPicture } from './sky-picture.tsx'
import styles from './example.module.css'

/** The picture of the home page: the sun, twelve months and three figures of one real place. */
export async function ExampleCard({ example }: { example: ExampleRoof }) {
  const text = await getTranslations('home.example')
  const format = await getFormatter()
  const { result } = example
  const station = result.station.name
  const months = result.monthlyKwh.map((_, month) =>
    format.dateTime(new Date(Date.UTC(2026, month, 15)), { month: 'long' }),
  )
  const ranked = result.monthlyKwh
    .map((kwh, month) => ({ kwh, month }))
    .sort((a, b) => b.kwh - a.kwh)
  const dollars = (cents: number) =>
    format.number(cents / 100, { style: 'currency', currency: 'USD', maximumFractionDigits: 0 })
  const payback = result.money.paybackYears
  const figures = [
    [text('makes'), text('perYear', { kwh: Math.round(result.annualKwh / 100) * 100 })],
    [text('costs'), dollars(Math.round(result.price.totalCents / 10_000) * 10_000)],
    [text('paysBack'), payback === null ? text('never') : text('years', { years: payback })],
  ] as const
  const sentence = text('monthsText', {
    best: months[ranked[0]?.month ?? 0] ?? '',
    most: Math.round(ranked[0]?.kwh ?? 0),
    worst: months[ranked[11]?.month ?? 0] ?? '',
    least: Math.round(ranked[11]?.kwh ?? 0),
  })
  return (
    <figure className={styles.card}>
      <figcaption className={styles.caption}>
        <strong>{text('name')}</strong>
        <span>
          {text('caption', {
            width: format.number(Math.round(toFeet(example.widthM))),
            length: format.number(Math.round(toFeet(example.slopeLengthM))),
            station,
            panels: result.panels,
            years: result.station.years,
          })}
        </span>
      </figcaption>
      <div className={styles.pictures}>
        <div className={styles.skyBox}>
          <SkyPicture
            site={example.site}
            title={text('skyTitle', { station })}
            compass={{
              north: text('north'),
              east: text('east'),
              south: text('south'),
              west: text('west'),
            }}
          />
          <p className={styles.small}>{text('skyText')}</p>
        </div>
        <div className={styles.monthBox}>
          <p className={styles.chartName}>{text('monthsTitle')}</p>
          <MonthBars kwh={result.monthlyKwh} names={months} title={sentence} />
          <p className={styles.small}>{sentence}</p>
          <dl className={styles.figures}>
            {figures.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </div>
      </div>
    </figure>
  )
}
