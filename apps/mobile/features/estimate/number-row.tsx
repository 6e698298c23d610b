import { useTranslations } from 'use-intl'
import { Stepper } from '../../design/stepper.tsx'

type NumberName = 'direction' | 'pitch'

type Props = {
  /** The number's name among the roof's texts, or its label where it has none there. */
  name: NumberName | { label: string }
  unit:
    | 'feet'
    | 'degrees'
    | 'percent'
    | 'cents'
    | 'dollars'
    | 'kwhUnit'
    | 'kwUnit'
    | 'yearsUnit'
    | 'oClock'
    | 'panels'
    | 'times'
  value: number
  least: number
  most: number
  step: number
  digits?: number
  onChange: (value: number) => void
}

/** A stepper with its texts. */
export function NumberRow({ name, unit, ...numbers }: Props) {
  const t = useTranslations('app.roof')
  const units = useTranslations('app.units')
  const label = typeof name === 'string' ? t(name) : name.label
  return (
    <Stepper
      {...numbers}
      label={label}
      unit={units(unit)}
      less={t('less', { what: label })}
      more={t('more', { what: label })}
    />
  )
}
