import { ReviewScreen } from '../../../../src/reviews/review-screen.tsx'

export default function ReviewPage() {
  return <ReviewScreen />
}
