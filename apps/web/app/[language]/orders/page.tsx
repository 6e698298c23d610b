export {
  OrdersScreen as default,
  ordersMetadata as generateMetadata,
} from '../../../features/order/orders-screen.tsx'
