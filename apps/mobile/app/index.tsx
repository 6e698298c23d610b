import { Redirect } from 'expo-router'
import { EstimateScreen } from '../features/estimate/estimate-screen.tsx'
import { useSession } from '../features/session/session-context.tsx'

/** A crew's home is its offers; everybody else's is a roof. */
export default function Home() {
  const { who } = useSession()
  const crew = who.state === 'signedIn' && who.account.role === 'crew'
  return crew ? <Redirect href="/offers" /> : <EstimateScreen />
}
