import { Stack } from 'expo-router'
import { StatusBar } from 'expo-status-bar'
import { SafeAreaProvider } from 'react-native-safe-area-context'
import { EstimateProvider } from '../features/estimate/estimate-context.tsx'
import { LanguageProvider } from '../features/language/language-context.tsx'
import { ensurePluralRules } from '../features/language/plural-rules'
import { SessionProvider } from '../features/session/session-context.tsx'

ensurePluralRules()

export { FailedScreen as ErrorBoundary } from '../features/frame/failed-screen.tsx'

export default function Layout() {
  return (
    <SafeAreaProvider>
      <LanguageProvider>
        <SessionProvider>
          <EstimateProvider>
            <StatusBar style="auto" />
            <Stack screenOptions={{ headerShown: false, animation: 'fade' }} />
          </EstimateProvider>
        </SessionProvider>
      </LanguageProvider>
    </SafeAreaProvider>
  )
}
