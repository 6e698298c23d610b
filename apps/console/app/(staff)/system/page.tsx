import { SystemScreen } from '../../../src/system/system-screen.tsx'

export default function SystemPage() {
  return <SystemScreen />
}
