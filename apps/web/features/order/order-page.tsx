import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { cookies } from 'next/headers'
import { packagedData } from '../figures/packaged-data.ts'
import { ClientTexts } from '../language/client-texts.tsx'
import { OrderScreen } from './order-screen.tsx'

type Props = { params: Promise<{ estimateId: string }> }

export async function orderMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('order'))('title'), robots: { index: false } }
}

/** Review and order of one saved estimate. */
export async function OrderPage({ params }: Props) {
  const { readSolarData } = await packagedData()
  const { modules } = await readSolarData()
  const names = Object.fromEntries(modules.map(({ id, maker, model }) => [id, `${maker} ${model}`]))
  return (
    <ClientTexts names={['order']}>
      <OrderScreen
        estimateId={(await params).estimateId}
        moduleNames={names}
        maybeSignedIn={(await cookies()).has('__Host-girasol')}
      />
    </ClientTexts>
  )
}
