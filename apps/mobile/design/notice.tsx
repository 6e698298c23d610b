import { radius, space } from '@girasol/design-tokens'
import type { ReactNode } from 'react'
import { StyleSheet, View } from 'react-native'
import { Text } from './text.tsx'
import { usePalette } from './theme.ts'

type Tone = 'good' | 'warn' | 'bad' | 'calm'

type Props = {
  tone: Tone
  title: string
  body?: string
  /** A reference that a person can quote to support. */
  foot?: string
  /** `alert` interrupts a screen reader, `status` waits its turn; without it nothing is announced. */
  announce?: 'status' | 'alert'
  children?: ReactNode
}

/** What happened, what is safe, what to do. The sign at its side repeats the colour's meaning. */
export function Notice({ tone, title, body, foot, announce, children }: Props) {
  const palette = usePalette()
  const back = tone === 'calm' ? palette.brandSoft : palette[`${tone}Soft`]
  const edge = tone === 'calm' ? palette.brand : palette[tone]
  return (
    <View
      role={announce}
      aria-live={announce === 'alert' ? 'assertive' : announce === 'status' ? 'polite' : undefined}
      style={[styles.notice, { backgroundColor: back, borderLeftColor: edge }]}
    >
      <Text strong>{`${signs[tone]} ${title}`}</Text>
      {body ? <Text>{body}</Text> : null}
      {children}
      {foot ? <Text kind="small">{foot}</Text> : null}
    </View>
  )
}

const signs: Record<Tone, string> = { good: '✓', warn: '△', bad: '✕', calm: '•' }

const styles = StyleSheet.create({
  notice: {
    borderRadius: radius.normal,
    borderLeftWidth: 4,
    padding: space.normal,
    gap: space.small,
  },
})
