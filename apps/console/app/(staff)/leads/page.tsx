import { LeadsScreen } from '../../../src/desk/leads-screen.tsx'

export default function LeadsPage() {
  return <LeadsScreen />
}
