import { AlertsScreen } from '../../../src/alerts/alerts-screen.tsx'

export default function AlertsPage() {
  return <AlertsScreen />
}
