import type { OrderState } from '@girasol/contract'
import { space } from '@girasol/design-tokens'
import { StyleSheet, View } from 'react-native'
import { useTranslations } from 'use-intl'
import { Text } from '../../design/text.tsx'
import { usePalette } from '../../design/theme.ts'

/** The order in which a job goes, for showing how far it is; what may be done next always comes from the API. */
const story = ['seekingCrew', 'crewAssigned', 'enRoute', 'onSite', 'done'] as const

/** Five steps, read forward. */
export function StepList({ state }: { state: OrderState }) {
  const t = useTranslations('app.tracker')
  const now = story.findIndex((step) => step === state)
  if (now < 0) return null
  return (
    <View role="list" aria-label={t('steps')}>
      {story.map((step, index) => (
        <Step key={step} name={step} place={placeOf(index, now)} last={step === 'done'} />
      ))}
    </View>
  )
}

type Place = 'done' | 'now' | 'next'

function placeOf(index: number, now: number): Place {
  if (index < now || now === story.length - 1) return 'done'
  return index === now ? 'now' : 'next'
}

type StepProps = { name: (typeof story)[number]; place: Place; last: boolean }

function Step({ name, place, last }: StepProps) {
  const t = useTranslations('app.tracker')
  const states = useTranslations('app.orders.states')
  const palette = usePalette()
  const said = { done: t('stepDone'), now: t('stepNow'), next: t('stepNext') }[place]
  const fill = place === 'next' ? palette.surface : place === 'now' ? palette.sun : palette.brand
  return (
    <View role="listitem" aria-current={place === 'now' ? 'step' : undefined} style={styles.step}>
      <View style={styles.rail} aria-hidden>
        <View
          style={[
            styles.dot,
            {
              backgroundColor: fill,
              borderColor: place === 'next' ? palette.control : palette.brand,
            },
          ]}
        >
          {place === 'done' ? (
            <Text kind="small" tone="onBrand" strong style={styles.tick}>
              ✓
            </Text>
          ) : null}
        </View>
        {last ? null : (
          <View
            style={[
              styles.line,
              { backgroundColor: place === 'done' ? palette.brand : palette.line },
            ]}
          />
        )}
      </View>
      <Text
        strong={place === 'now'}
        tone={place === 'next' ? 'inkSoft' : 'ink'}
        style={styles.name}
      >
        {`${states(name)} · ${said}`}
      </Text>
    </View>
  )
}

const styles = StyleSheet.create({
  step: { flexDirection: 'row', gap: space.snug },
  rail: { alignItems: 'center', width: 24 },
  dot: {
    width: 24,
    height: 24,
    borderRadius: 12,
    borderWidth: 2,
    alignItems: 'center',
    justifyContent: 'center',
  },
  tick: { lineHeight: 18, fontSize: 13 },
  line: { flex: 1, width: 3, minHeight: 14 },
  name: { flex: 1, paddingBottom: space.snug },
})
