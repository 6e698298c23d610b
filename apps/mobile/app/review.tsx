export { ReviewScreen as default } from '../features/order/review-screen.tsx'
