import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { packagedData } from '../figures/packaged-data.ts'
import { ClientTexts } from '../language/client-texts.tsx'
import type { Catalogue } from './catalogue.ts'
import { EstimateScreen } from './estimate-screen.tsx'

type Props = { params: Promise<{ estimateId?: string }> }

let known: Promise<Catalogue> | undefined

async function readCatalogue(): Promise<Catalogue> {
  const { readSolarData } = await packagedData()
  const { modules, moduleRatings, inverters, priceBook, incentives } = await readSolarData()
  return { modules, moduleRatings, inverters, priceBook, incentives }
}

export async function estimateMetadata(): Promise<Metadata> {
  const text = await getTranslations('estimate')
  return { title: text('title'), robots: { index: false } }
}

/** An estimate, new or behind its private link. The catalogue comes along, so that the browser can compute. */
export async function EstimatePage({ params }: Props) {
  known ??= readCatalogue()
  const catalogue = await known
  const { estimateId } = await params
  return (
    <ClientTexts names={['estimate', 'figures', 'problems', 'choices', 'place', 'roof']}>
      <EstimateScreen catalogue={catalogue} estimateId={estimateId} />
    </ClientTexts>
  )
}
