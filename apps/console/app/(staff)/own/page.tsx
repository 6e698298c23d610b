import { OwnScreen } from '../../../src/own/own-screen.tsx'

export default function OwnPage() {
  return <OwnScreen />
}
