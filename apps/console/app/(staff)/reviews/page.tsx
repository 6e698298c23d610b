import { ReviewsScreen } from '../../../src/alerts/reviews-screen.tsx'

export default function ReviewsPage() {
  return <ReviewsScreen />
}
