export {
  OrderPage as default,
  orderMetadata as generateMetadata,
} from '../../../../../features/order/order-page.tsx'
