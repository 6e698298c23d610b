import { space } from '@girasol/design-tokens'
import { type Href, Link, usePathname } from 'expo-router'
import { StyleSheet, View } from 'react-native'
import { useTranslations } from 'use-intl'
import { Text } from '../../design/text.tsx'
import { usePalette } from '../../design/theme.ts'
import { useIsCrew, useSession, type Who } from '../session/session-context.tsx'

type Tab = { name: 'estimate' | 'orders' | 'account' | 'offers' | 'jobs' | 'signIn'; href: Href }

/** The few places there are: for a homeowner, for a crew, for somebody who has not signed in. */
export function TabBar() {
  const palette = usePalette()
  const { who } = useSession()
  const t = useTranslations('app.tabs')
  return (
    <View
      role="navigation"
      aria-label={t('label')}
      style={[styles.bar, { borderColor: palette.line, backgroundColor: palette.surface }]}
    >
      {tabsFor(who).map((tab) => (
        <TabLink key={tab.name} tab={tab} label={t(tab.name)} />
      ))}
    </View>
  )
}

function TabLink({ tab, label }: { tab: Tab; label: string }) {
  const palette = usePalette()
  const path = usePathname()
  const crew = useIsCrew()
  const here = tab.href === '/' ? path === '/' : path.startsWith(String(tab.href))
  return (
    <Link
      href={tab.href}
      dismissTo
      aria-current={here ? 'page' : undefined}
      style={[styles.tab, { borderColor: here ? palette.brand : 'transparent' }]}
    >
      <Text strong={here} tone={here ? 'brand' : crew ? 'ink' : 'inkSoft'}>
        {label}
      </Text>
    </Link>
  )
}

function tabsFor(who: Who): Tab[] {
  if (who.state !== 'signedIn') {
    return [
      { name: 'estimate', href: '/' },
      { name: 'signIn', href: '/sign-in' },
    ]
  }
  const account: Tab = { name: 'account', href: '/account' }
  if (who.account.role === 'crew') {
    return [{ name: 'offers', href: '/offers' }, { name: 'jobs', href: '/jobs' }, account]
  }
  return [{ name: 'estimate', href: '/' }, { name: 'orders', href: '/orders' }, account]
}

const styles = StyleSheet.create({
  bar: { flexDirection: 'row', borderTopWidth: 1, justifyContent: 'center' },
  tab: {
    flexGrow: 1,
    flexBasis: 0,
    maxWidth: 220,
    minHeight: 52,
    borderTopWidth: 3,
    paddingVertical: space.small,
    paddingHorizontal: space.tiny,
    textAlign: 'center',
  },
})
