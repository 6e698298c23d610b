import { space } from '@girasol/design-tokens'
import { useIsFocused } from 'expo-router'
import { type ReactNode, useEffect } from 'react'
import { ScrollView, StyleSheet, View } from 'react-native'
import { SafeAreaView } from 'react-native-safe-area-context'
import { useTranslations } from 'use-intl'
import { Text } from '../../design/text.tsx'
import { usePalette } from '../../design/theme.ts'
import { useLanguage } from '../language/language-context.tsx'
import { showPageLanguage } from '../language/page-language'
import { useIsCrew } from '../session/session-context.tsx'
import { columnWidth } from './column.ts'
import { TabBar } from './tab-bar.tsx'
import { TopBar } from './top-bar.tsx'

type Props = {
  title: string
  /** A second line under the title. */
  lead?: string
  /** Shows the way back in the top bar. */
  back?: boolean
  /** Stays at the lower edge: the one thing to do on this screen. */
  action?: ReactNode
  children: ReactNode
}

/** The frame of every screen: brand, title, one column, the one action, the way to the other screens. */
export function Screen({ title, lead, back, action, children }: Props) {
  const palette = usePalette()
  // Crews read in the sun: nothing of theirs is softer than 7:1.
  const crew = useIsCrew()
  usePageTitle(title)
  return (
    <SafeAreaView style={[styles.whole, { backgroundColor: palette.canvas }]}>
      <TopBar back={back} />
      <View role="main" style={styles.main}>
        <ScrollView
          tabIndex={0}
          keyboardShouldPersistTaps="handled"
          contentContainerStyle={styles.column}
          style={styles.scroll}
        >
          <View style={styles.head}>
            <Text kind="headline" level={1} style={styles.title}>
              {title}
            </Text>
            {lead ? (
              <Text kind="lead" tone={crew ? 'ink' : 'inkSoft'}>
                {lead}
              </Text>
            ) : null}
          </View>
          {children}
        </ScrollView>
        {action ? (
          <View
            style={[styles.action, { borderColor: palette.line, backgroundColor: palette.surface }]}
          >
            <View style={styles.actionColumn}>{action}</View>
          </View>
        ) : null}
      </View>
      <TabBar />
    </SafeAreaView>
  )
}

function usePageTitle(title: string): void {
  const focused = useIsFocused()
  const { language } = useLanguage()
  const brand = useTranslations('frame')('brand')
  useEffect(() => {
    if (focused) showPageLanguage(language, `${title} · ${brand}`)
  }, [focused, language, title, brand])
}

const styles = StyleSheet.create({
  whole: { flex: 1 },
  main: { flex: 1 },
  scroll: { flex: 1 },
  column: {
    width: '100%',
    maxWidth: columnWidth,
    alignSelf: 'center',
    padding: space.normal,
    paddingBottom: space.huge,
    gap: space.normal,
  },
  head: { gap: space.tiny },
  title: { fontSize: 30, lineHeight: 36 },
  action: { borderTopWidth: 1, paddingVertical: space.small, paddingHorizontal: space.normal },
  actionColumn: {
    width: '100%',
    maxWidth: columnWidth - 2 * space.normal,
    alignSelf: 'center',
    gap: space.small,
  },
})
