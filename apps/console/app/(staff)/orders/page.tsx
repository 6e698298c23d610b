import { OrdersScreen } from '../../../src/orders/orders-screen.tsx'

export default function OrdersPage() {
  return <OrdersScreen />
}
