import { SealedData } from '../../../../src/sealed/sealed-view.tsx'

type Props = { params: Promise<{ accessId: string }> }

export default async function SealedDataPage({ params }: Props) {
  const { accessId } = await params
  return <SealedData accessId={accessId} />
}
