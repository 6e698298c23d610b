import { modelVersion } from '@girasol/pv-model'
import type { SolarData } from '@girasol/solar-data/node'
import { getTranslations } from 'next-intl/server'
import styles from './home.module.css'

/** Every public figure that we compute with, with its source and date. */
export async function SourcesSection({ data }: { data: SolarData }) {
  const text = await getTranslations('home.sources')
  const weather = new Map<string, number>()
  for (const { source } of data.stations) weather.set(source, (weather.get(source) ?? 0) + 1)
  const book = await getTranslations('estimate.price.titles')
  const lines = [
    text('model', { version: modelVersion }),
    ...[...weather].map(([source, count]) => text('weather', { source, count })),
    ...Object.entries(data.priceBook.sources).map(([id, { title }]) => {
      const name = id as 'other'
      return book.has(name) ? book(name) : title
    }),
    text('price'),
    text('use'),
  ]
  return (
    <section className={styles.section} id="sources">
      <h2>{text('title')}</h2>
      <ul className={styles.sources}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
