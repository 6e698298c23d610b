import { StaffScreen } from '../../../src/staff/staff-screen.tsx'

export default function StaffPage() {
  return <StaffScreen />
}
