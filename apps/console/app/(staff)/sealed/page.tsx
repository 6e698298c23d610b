import { SealedScreen } from '../../../src/sealed/sealed-screen.tsx'

export default function SealedPage() {
  return <SealedScreen />
}
