import { ClientTexts } from '../language/client-texts.tsx'
import { TrackerScreen } from './tracker-screen.tsx'

type Props = { params: Promise<{ orderId: string }> }

/** Following one order. */
export async function TrackerPage({ params }: Props) {
  return (
    <ClientTexts names={['order', 'tracker', 'estimate', 'roof']}>
      <TrackerScreen orderId={(await params).orderId} />
    </ClientTexts>
  )
}
