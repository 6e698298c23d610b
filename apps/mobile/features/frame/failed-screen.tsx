import { space } from '@girasol/design-tokens'
import type { ErrorBoundaryProps } from 'expo-router'
import { StyleSheet, View } from 'react-native'
import { IntlProvider, useTranslations } from 'use-intl'
import { catalogues, languageOf } from '@girasol/messages'
import { getLocales } from 'expo-localization'
import { Button } from '../../design/button.tsx'
import { Notice } from '../../design/notice.tsx'
import { usePalette } from '../../design/theme.ts'

/** Stands outside of every provider, for it shows what is left when one of them has failed. */
export function FailedScreen({ retry }: ErrorBoundaryProps) {
  const palette = usePalette()
  const language = languageOf(getLocales()[0]?.languageTag ?? 'en')
  return (
    <IntlProvider locale={`${language}-US`} messages={catalogues[language]}>
      <View style={[styles.screen, { backgroundColor: palette.canvas }]}>
        <Failure retry={() => void retry()} />
      </View>
    </IntlProvider>
  )
}

function Failure({ retry }: { retry: () => void }) {
  const t = useTranslations('frame.broken')
  return (
    <Notice tone="bad" announce="alert" title={t('title')} body={t('body')}>
      <Button label={t('reload')} onPress={retry} />
    </Notice>
  )
}

const styles = StyleSheet.create({
  screen: { flex: 1, padding: space.roomy, justifyContent: 'center' },
})
