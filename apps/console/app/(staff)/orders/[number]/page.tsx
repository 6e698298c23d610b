import { OrderScreen } from '../../../../src/orders/order-screen.tsx'
import { orderNumber } from '../../../../src/orders/order-number.ts'
import { notFound } from 'next/navigation'

export default async function OrderPage({ params }: { params: Promise<{ number: string }> }) {
  const number = orderNumber((await params).number)
  if (number === null) notFound()
  return <OrderScreen number={number} />
}
