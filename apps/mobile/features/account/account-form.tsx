import { useState } from 'react'
import type { TextInputProps } from 'react-native'
import { useTranslations } from 'use-intl'
import { Field } from '../../design/field.tsx'
import { accountFaults, type AccountFields } from './form.ts'

const empty: AccountFields = { email: '', password: '', name: '', crewName: '', baseZip: '' }

type Kind = 'signIn' | 'homeowner' | 'crew'
export type AccountForm = ReturnType<typeof useAccountForm>

/** The fields of a sign-in or sign-up; faults are told only after the first try. */
export function useAccountForm(kind: Kind) {
  const [fields, setFields] = useState(empty)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const faults = accountFaults(fields, kind)
  return {
    fields,
    busy,
    faults: tried ? faults : {},
    set: (name: keyof AccountFields, value: string) =>
      setFields((old) => ({ ...old, [name]: value })),
    submit: (send: (fields: AccountFields) => Promise<void>) => () => {
      setTried(true)
      if (busy || Object.keys(faults).length > 0) return
      setBusy(true)
      void send(fields).finally(() => setBusy(false))
    },
  }
}

type Props = Pick<
  TextInputProps,
  'autoComplete' | 'inputMode' | 'secureTextEntry' | 'onSubmitEditing' | 'maxLength'
> & { form: AccountForm; name: keyof AccountFields; hint?: string }

export function AccountField({ form, name, hint, ...input }: Props) {
  const t = useTranslations('app.account')
  const fault = form.faults[name]
  return (
    <Field
      {...input}
      label={t(name)}
      hint={hint}
      error={fault ? t(fault) : undefined}
      value={form.fields[name]}
      autoCapitalize={name === 'name' || name === 'crewName' ? 'words' : 'none'}
      onChangeText={(value) => form.set(name, value)}
    />
  )
}
