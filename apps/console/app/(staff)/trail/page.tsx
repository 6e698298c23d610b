import { TrailScreen } from '../../../src/trail/trail-screen.tsx'

export default function TrailPage() {
  return <TrailScreen />
}
