import { radius, space, target, type as sizes } from '@girasol/design-tokens'
import { useState } from 'react'
import { Pressable, StyleSheet, TextInput, View } from 'react-native'
import { fonts } from './fonts'
import { Text } from './text.tsx'
import { usePalette } from './theme.ts'

type Props = {
  label: string
  /** The unit as people write it, for example `°` or `kWh`. */
  unit: string
  value: number
  least: number
  most: number
  step: number
  /** Decimals that the figure is shown with. */
  digits?: number
  less: string
  more: string
  onChange: (value: number) => void
}

/** A number that can be typed, or moved by two large buttons. */
export function Stepper(props: Props) {
  const { label, unit, value, least, most, step, digits = 0, less, more, onChange } = props
  const move = (by: number) => onChange(within(rounded(value + by, digits), least, most))
  return (
    <View style={styles.row}>
      <Text style={styles.label} aria-hidden importantForAccessibility="no">
        {label}
      </Text>
      <View role="group" aria-label={label} style={styles.controls}>
        <StepButton sign="−" name={less} still={value <= least} onPress={() => move(-step)} />
        <NumberInput {...props} digits={digits} />
        <Text tone="inkSoft" style={styles.unit}>
          {unit}
        </Text>
        <StepButton sign="+" name={more} still={value >= most} onPress={() => move(step)} />
      </View>
    </View>
  )
}

function NumberInput({ label, unit, value, least, most, digits = 0, onChange }: Props) {
  const palette = usePalette()
  const [draft, setDraft] = useState<string | null>(null)
  const type = (text: string) => {
    setDraft(text)
    const typed = Number(text.replace(',', '.'))
    if (text.trim() !== '' && typed >= least && typed <= most) onChange(rounded(typed, digits))
  }
  return (
    <TextInput
      aria-label={`${label} (${unit})`}
      inputMode="decimal"
      maxLength={7}
      value={draft ?? String(rounded(value, digits))}
      onChangeText={type}
      onBlur={() => setDraft(null)}
      selectTextOnFocus
      style={[styles.input, { color: palette.ink, borderColor: palette.control }]}
    />
  )
}

type StepButtonProps = { sign: string; name: string; still: boolean; onPress: () => void }

function StepButton({ sign, name, still, onPress }: StepButtonProps) {
  const palette = usePalette()
  return (
    <Pressable
      role="button"
      aria-label={name}
      aria-disabled={still}
      disabled={still}
      onPress={onPress}
      style={({ pressed }) => [
        styles.button,
        { borderColor: still ? palette.line : palette.control },
        pressed && { backgroundColor: palette.brandSoft },
      ]}
    >
      <Text kind="lead" strong tone={still ? 'inkSoft' : 'brand'}>
        {sign}
      </Text>
    </Pressable>
  )
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}

const styles = StyleSheet.create({
  row: {
    flexDirection: 'row',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: space.tiny,
  },
  label: { flexShrink: 1, minWidth: 110 },
  controls: { flexDirection: 'row', alignItems: 'center', gap: space.tiny, marginLeft: 'auto' },
  unit: { minWidth: 30 },
  input: {
    width: 76,
    minHeight: target.normal,
    borderWidth: 1,
    borderRadius: radius.small,
    textAlign: 'right',
    paddingHorizontal: space.small,
    fontSize: sizes.body.size,
    fontFamily: fonts.text,
    fontVariant: ['tabular-nums'],
  },
  button: {
    width: target.normal,
    height: target.normal,
    borderWidth: 1,
    borderRadius: radius.small,
    alignItems: 'center',
    justifyContent: 'center',
  },
})
