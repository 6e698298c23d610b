import { space, target } from '@girasol/design-tokens'
import { useRouter } from 'expo-router'
import { Pressable, StyleSheet, View } from 'react-native'
import { useTranslations } from 'use-intl'
import { SunflowerMark } from '../../design/sunflower-mark.tsx'
import { Text } from '../../design/text.tsx'
import { usePalette } from '../../design/theme.ts'
import { columnWidth } from './column.ts'
import { useLanguage } from '../language/language-context.tsx'

/** Brand at the left (or the way back), the other language at the right. */
export function TopBar({ back }: { back?: boolean }) {
  const palette = usePalette()
  return (
    <View
      role="banner"
      style={[styles.bar, { borderColor: palette.line, backgroundColor: palette.surface }]}
    >
      <View style={styles.column}>
        <View style={styles.left}>
          {back ? <BackButton /> : null}
          <SunflowerMark size={30} />
          <Brand />
        </View>
        <LanguageSwitch />
      </View>
    </View>
  )
}

function Brand() {
  const t = useTranslations('frame')
  return (
    <Text kind="title" tone="brand">
      {t('brand')}
    </Text>
  )
}

function BackButton() {
  const router = useRouter()
  const t = useTranslations('app')
  const goBack = () => (router.canGoBack() ? router.back() : router.replace('/'))
  return (
    <Pressable role="button" aria-label={t('back')} onPress={goBack} style={styles.press}>
      <Text kind="title" tone="brand">
        ←
      </Text>
    </Pressable>
  )
}

function LanguageSwitch() {
  const { language, choose } = useLanguage()
  const t = useTranslations('frame.language')
  const other = language === 'en' ? 'es' : 'en'
  return (
    <Pressable
      role="button"
      aria-label={`${t('label')}: ${t(other)}`}
      onPress={() => choose(other)}
      style={styles.press}
    >
      <Text strong tone="brand" lang={other}>
        {t(other)}
      </Text>
    </Pressable>
  )
}

const styles = StyleSheet.create({
  bar: { borderBottomWidth: 1 },
  column: {
    flexDirection: 'row',
    alignItems: 'center',
    justifyContent: 'space-between',
    width: '100%',
    maxWidth: columnWidth,
    alignSelf: 'center',
    paddingHorizontal: space.normal,
    minHeight: 56,
  },
  left: { flexDirection: 'row', alignItems: 'center', gap: space.small },
  press: {
    minHeight: target.normal,
    minWidth: target.normal,
    alignItems: 'center',
    justifyContent: 'center',
  },
})
