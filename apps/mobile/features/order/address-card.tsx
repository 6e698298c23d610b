import type { TextInputProps } from 'react-native'
import { useTranslations } from 'use-intl'
import { Card } from '../../design/card.tsx'
import { Field } from '../../design/field.tsx'
import { Text } from '../../design/text.tsx'
import type { Faults } from '../account/form.ts'
import type { OrderFault, OrderFields } from './address-form.ts'

type Props = {
  fields: OrderFields
  faults: Faults<keyof OrderFields, OrderFault>
  onChange: (fields: OrderFields) => void
}

const inputs: Record<keyof OrderFields, TextInputProps> = {
  street: { autoComplete: 'street-address', maxLength: 120 },
  city: { autoComplete: 'postal-address-locality', maxLength: 80 },
  state: { autoComplete: 'postal-address-region', autoCapitalize: 'characters', maxLength: 2 },
  zip: { autoComplete: 'postal-code', inputMode: 'numeric', maxLength: 5 },
  phone: { autoComplete: 'tel', inputMode: 'tel', maxLength: 20 },
}

/** Where the roof is, and a phone for the crew if the person wants. */
export function AddressCard({ fields, faults, onChange }: Props) {
  const t = useTranslations('app.order')
  const account = useTranslations('app.account')
  const told = (fault: OrderFault | undefined) => {
    if (!fault) return undefined
    return fault === 'missing' || fault === 'badZip' ? account(fault) : t(fault)
  }
  return (
    <Card title={t('addressTitle')}>
      <Text kind="small" tone="inkSoft">
        {t('addressHint')}
      </Text>
      {(['street', 'city', 'state', 'zip', 'phone'] as const).map((name) => (
        <Field
          key={name}
          {...inputs[name]}
          label={t(name)}
          hint={name === 'phone' ? t('phoneHint') : undefined}
          error={told(faults[name])}
          value={fields[name]}
          onChangeText={(value) => onChange({ ...fields, [name]: value })}
        />
      ))}
    </Card>
  )
}
