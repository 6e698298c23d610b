export { OffersScreen as default } from '../features/offers/offers-screen.tsx'
