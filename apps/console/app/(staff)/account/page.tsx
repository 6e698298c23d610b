import { OwnScreen } from '../../../src/own/own-screen.tsx'

export default function AccountPage() {
  return <OwnScreen />
}
