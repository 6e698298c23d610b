import { space } from '@girasol/design-tokens'
import { StyleSheet, View } from 'react-native'
import { useTranslations } from 'use-intl'
import { Text } from '../../../design/text.tsx'
import { usePalette } from '../../../design/theme.ts'
import { useFigures } from '../../language/figures.ts'
import type { EstimateResult } from '@girasol/estimate'
import { useMonthNames } from '../month-names.ts'

/** The chart's figures, month by month. */
export function MonthTable({ result }: { result: EstimateResult }) {
  const t = useTranslations('app.chart')
  const months = useMonthNames()
  const { kwh } = useFigures()
  return (
    <View role="table" aria-label={t('title')}>
      <TableRow head cells={[t('month'), t('makes'), t('uses')]} />
      {result.monthlyKwh.map((made, month) => (
        <TableRow
          key={months('long', month)}
          cells={[months('long', month), kwh(made), kwh(result.monthlyUseKwh[month] ?? 0)]}
        />
      ))}
    </View>
  )
}

function TableRow({ cells, head }: { cells: readonly string[]; head?: boolean }) {
  const palette = usePalette()
  return (
    <View role="row" style={[styles.row, { borderColor: palette.line }]}>
      {cells.map((cell, column) => (
        <View
          key={cell + String(column)}
          role={head ? 'columnheader' : column === 0 ? 'rowheader' : 'cell'}
          style={styles.cell}
        >
          <Text strong={head} style={column > 0 && styles.number}>
            {cell}
          </Text>
        </View>
      ))}
    </View>
  )
}

const styles = StyleSheet.create({
  row: { flexDirection: 'row', borderBottomWidth: 1, paddingVertical: space.tiny },
  cell: { flex: 1 },
  number: { textAlign: 'right', fontVariant: ['tabular-nums'] },
})
