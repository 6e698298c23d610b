import { FirstScreen } from '../../src/session/first-screen.tsx'

export default function StartPage() {
  return <FirstScreen />
}
