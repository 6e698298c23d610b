export { OrdersScreen as default } from '../../features/order/orders-screen.tsx'
