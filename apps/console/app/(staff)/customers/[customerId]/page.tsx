import { notFound } from 'next/navigation'
import { CustomerScreen } from '../../../../src/desk/customer-screen.tsx'
import { isId } from '../../../../src/desk/is-id.ts'

export default async function CustomerPage({
  params,
}: {
  params: Promise<{ customerId: string }>
}) {
  const { customerId } = await params
  if (!isId(customerId)) notFound()
  return <CustomerScreen customerId={customerId} />
}
