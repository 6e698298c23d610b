import { languageOf } from '@girasol/messages'
import { getLocale, getTranslations } from 'next-intl/server'
import { exampleRoof } from '../figures/example-roof.ts'
import { ExampleCard } from './example-card.tsx'
import { HowItWorks } from './how-it-works.tsx'
import { PlaceStart } from './place-start.tsx'
import { PriceSection } from './price-section.tsx'
import { SafeSection } from './safe-section.tsx'
import { SourcesSection } from './sources-section.tsx'
import styles from './home.module.css'

/** The home page: one promise, one field, and a picture that is computed rather than bought. */
export async function HomeScreen() {
  const text = await getTranslations('home')
  const example = await exampleRoof()
  const field = {
    to: `/${languageOf(await getLocale())}/estimate`,
    label: text('hero.place'),
    missing: text('hero.missing'),
    start: text('hero.start'),
  }
  return (
    <div className={styles.home}>
      <section className={styles.hero}>
        <div className={styles.promise}>
          <h1>{text('hero.title')}</h1>
          <p className={styles.lead}>{text('hero.lead')}</p>
          <PlaceStart {...field} hint={text('hero.placeHint')} />
          <p className={styles.calm}>{text('hero.calm')}</p>
        </div>
        <ExampleCard example={example} />
      </section>
      <HowItWorks />
      <PriceSection book={example.data.priceBook} />
      <SafeSection />
      <SourcesSection data={example.data} />
      <section className={styles.end}>
        <h2>{text('end.title')}</h2>
        <PlaceStart {...field} />
      </section>
    </div>
  )
}
