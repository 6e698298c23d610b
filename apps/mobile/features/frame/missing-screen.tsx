import { useRouter } from 'expo-router'
import { useTranslations } from 'use-intl'
import { Button } from '../../design/button.tsx'
import { Text } from '../../design/text.tsx'
import { Screen } from './screen.tsx'

/** For an address that leads nowhere. */
export function MissingScreen() {
  const t = useTranslations('frame.notFound')
  const router = useRouter()
  return (
    <Screen title={t('title')}>
      <Text>{t('body')}</Text>
      <Button label={t('home')} onPress={() => router.replace('/')} />
    </Screen>
  )
}
