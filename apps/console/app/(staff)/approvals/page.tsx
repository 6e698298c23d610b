import { ApprovalsScreen } from '../../../src/approvals/approvals-screen.tsx'

export default function ApprovalsPage() {
  return <ApprovalsScreen />
}
