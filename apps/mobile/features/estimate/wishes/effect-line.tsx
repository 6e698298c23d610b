import { View } from 'react-native'
import { useTranslations } from 'use-intl'
import { Text } from '../../../design/text.tsx'
import { useFigures } from '../../language/figures.ts'
import { type Draft, isSettled } from '../draft.ts'
import { effectOf } from '../effect.ts'

/** What the last change did to the three figures. */
export function EffectLine({ draft }: { draft: Draft }) {
  const t = useTranslations('app.effect')
  const words = useEffectWords(draft)
  return words ? (
    <View role="status" aria-live="polite">
      <Text kind="small" tone="inkSoft">
        {`${t('title')} ${words}`}
      </Text>
    </View>
  ) : null
}

/** The effect in words; nothing while nothing has changed or the figures are not known yet. */
export function useEffectWords(draft: Draft): string | null {
  const t = useTranslations('app.effect')
  const { change, kwh, dollars, years } = useFigures()
  const effect = effectOf(draft.before, draft.settled)
  if (!effect || !isSettled(draft)) return null
  const parts = [
    effect.kwh === 0 ? null : t('makes', { change: change(effect.kwh, kwh) }),
    effect.cents === 0 ? null : t('costs', { change: change(effect.cents, dollars) }),
    effect.years ? t('pays', { change: change(effect.years, years) }) : null,
  ].filter((part) => part !== null)
  return parts.length > 0 ? parts.join(' · ') : t('none')
}
