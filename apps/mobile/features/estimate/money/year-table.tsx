import { space } from '@girasol/design-tokens'
import { columnCodes } from '@girasol/economics'
import type { EstimateResult } from '@girasol/estimate'
import { useState } from 'react'
import { Pressable, StyleSheet, View } from 'react-native'
import { useTranslations } from 'use-intl'
import { Fact } from '../../../design/fact.tsx'
import { Text } from '../../../design/text.tsx'
import { usePalette } from '../../../design/theme.ts'
import { useFigures } from '../../language/figures.ts'
import { useCodeNames } from '../figure-names.ts'

type Row = EstimateResult['money']['rows'][number]

/** One line a year; each opens to what it consists of, to the cent. */
export function YearTable({ rows }: { rows: readonly Row[] }) {
  return (
    <View role="list">
      {rows.map((row) => (
        <YearRow key={row.year} row={row} />
      ))}
    </View>
  )
}

function YearRow({ row }: { row: Row }) {
  const t = useTranslations('app.money')
  const palette = usePalette()
  const { dollars, exact, kwh } = useFigures()
  const { name, word } = useCodeNames()
  const [open, setOpen] = useState(false)
  return (
    <View role="listitem" style={[styles.year, { borderColor: palette.line }]}>
      <Pressable
        role="button"
        aria-expanded={open}
        onPress={() => setOpen(!open)}
        style={styles.line}
      >
        <Text>{`${open ? '▾' : '▸'} ${t('year', { year: row.year })}`}</Text>
        <Text style={styles.amount}>{dollars(row.cumulativeCents)}</Text>
      </Pressable>
      {open ? (
        <View style={styles.parts}>
          <Fact label={word('rows.energyKwh')} value={kwh(row.energyKwh)} />
          {columnCodes
            .filter((code) => row[code] !== 0)
            .map((code) => (
              <Fact key={code} label={name('columns', code)} value={exact(row[code])} />
            ))}
          <Fact strong label={word('rows.netCents')} value={exact(row.netCents)} />
          <Fact label={word('rows.cumulativeCents')} value={exact(row.cumulativeCents)} />
          <Fact
            label={word('rows.systemCumulativeCents')}
            value={exact(row.systemCumulativeCents)}
          />
        </View>
      ) : null}
    </View>
  )
}

const styles = StyleSheet.create({
  year: { borderBottomWidth: 1 },
  line: {
    minHeight: 44,
    flexDirection: 'row',
    alignItems: 'center',
    justifyContent: 'space-between',
  },
  parts: { gap: space.tiny, paddingBottom: space.snug, paddingLeft: space.normal },
  amount: { fontVariant: ['tabular-nums'] },
})
