import { CasesScreen } from '../../../src/desk/cases-screen.tsx'

export default function CasesPage() {
  return <CasesScreen />
}
