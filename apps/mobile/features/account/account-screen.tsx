import { space } from '@girasol/design-tokens'
import { Redirect, useRouter } from 'expo-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { languages } from '@girasol/messages'
import { View } from 'react-native'
import { Button } from '../../design/button.tsx'
import { Card } from '../../design/card.tsx'
import { Choice } from '../../design/choice.tsx'
import { Text } from '../../design/text.tsx'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { Screen } from '../frame/screen.tsx'
import { useLanguage } from '../language/language-context.tsx'
import { useSession } from '../session/session-context.tsx'
import { DevicesCard } from './devices-card.tsx'
import { LooksCard } from './looks-card.tsx'

/** Who is signed in, on which devices, in which language, who looked at their data; and the way out. */
export function AccountScreen() {
  const t = useTranslations('app.account')
  const { who } = useSession()
  if (who.state === 'visitor') return <Redirect href="/sign-in" />
  const name = who.state === 'signedIn' ? who.account.name : ''
  const role = who.state === 'signedIn' ? who.account.role : null
  return (
    <Screen title={t('title')} lead={name ? t('hello', { name }) : undefined}>
      <LanguageCard />
      <DevicesCard />
      {role === 'customer' ? <LooksCard /> : null}
      <Text tone="inkSoft">{t('moreOnSite')}</Text>
      <SignOut />
    </Screen>
  )
}

function LanguageCard() {
  const t = useTranslations('app.account')
  const names = useTranslations('frame.language')
  const { language, choose } = useLanguage()
  return (
    <Card title={t('language')}>
      <Choice
        label={t('language')}
        chosen={language}
        onChoose={choose}
        options={languages.map((value) => ({ value, label: names(value) }))}
      />
    </Card>
  )
}

function SignOut() {
  const t = useTranslations('app.account')
  const { end } = useSession()
  const router = useRouter()
  const [problem, setProblem] = useState<unknown>(null)
  const leave = async () => {
    try {
      await end()
      router.replace('/')
    } catch (cause) {
      setProblem(cause)
    }
  }
  return (
    <View style={{ gap: space.small }}>
      {problem ? <ProblemNotice problem={problem} /> : null}
      <Button look="quiet" label={t('signOutHere')} onPress={() => void leave()} />
    </View>
  )
}
