import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { packagedData } from '../figures/packaged-data.ts'
import { ClientTexts } from '../language/client-texts.tsx'
import type { Catalogue } from './catalogue.ts'
import { EstimateScreen } from './estimate-screen.tsx'

type Props = { params: Promise<{ estimateId?: string }> }

let known: Promise<Catalogue> | undefined

async function readCatalogue(): Promise<Catalogue> {
  const { modules, priceBook } = await (await packagedData()).readSolarData()
  return { modules, priceBook }
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
    <ClientTexts names={['estimate', 'place', 'roof']}>
      <EstimateScreen catalogue={catalogue} estimateId={estimateId} />
    </ClientTexts>
  )
}
