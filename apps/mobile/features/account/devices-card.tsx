import type { Device } from '@girasol/contract'
import { space } from '@girasol/design-tokens'
import { deviceName } from '@girasol/messages'
import { useCallback, useState } from 'react'
import { StyleSheet, View } from 'react-native'
import { useTranslations } from 'use-intl'
import { Button } from '../../design/button.tsx'
import { Card } from '../../design/card.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { Text } from '../../design/text.tsx'
import { usePalette } from '../../design/theme.ts'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { useLoaded } from '../frame/use-loaded.ts'
import { useFigures } from '../language/figures.ts'
import { useSession } from '../session/session-context.tsx'

/** Every device that is signed in; any other one can be signed out from here. */
export function DevicesCard() {
  const t = useTranslations('app.account')
  const others = useTranslations('profile.others')
  const nameOf = useDeviceName()
  const { client } = useSession()
  const read = useCallback(() => client.signIn.listDevices(), [client])
  const { value, problem, reload } = useLoaded(read)
  const [told, setTold] = useState('')
  const [failed, setFailed] = useState<unknown>(null)
  const revoke = async (device: Device) => {
    try {
      await client.signIn.revokeDevice({ params: { deviceId: device.id } })
      setTold(t('revoked', { device: nameOf(device) }))
      await reload()
    } catch (cause) {
      setFailed(cause)
    }
  }
  const revokeOthers = async () => {
    try {
      await client.signIn.revokeOtherDevices()
      setTold(others('done'))
      await reload()
    } catch (cause) {
      setFailed(cause)
    }
  }
  return (
    <Card title={t('devices')}>
      <Text>{t('devicesLead')}</Text>
      <View role="status" aria-live="polite">
        {told ? <Text tone="good">{told}</Text> : null}
      </View>
      {problem || failed ? (
        <ProblemNotice problem={problem ?? failed} retry={() => void reload()} />
      ) : null}
      {!value && !problem ? <Skeleton height={72} /> : null}
      {value?.devices.map((device) => (
        <DeviceRow key={device.id} device={device} revoke={() => void revoke(device)} />
      ))}
      {value && value.devices.length > 1 ? (
        <Button look="danger" label={others('revoke')} onPress={() => void revokeOthers()} />
      ) : null}
    </Card>
  )
}

function useDeviceName() {
  const t = useTranslations('account.devices')
  const words = {
    app: t('app'),
    browser: t('browser'),
    named: (parts: { program: string; system: string }) => t('named', parts),
  }
  return ({ label }: Device) => deviceName(label, words)
}

function DeviceRow({ device, revoke }: { device: Device; revoke: () => void }) {
  const t = useTranslations('app.account')
  const others = useTranslations('profile.others')
  const name = useDeviceName()(device)
  const palette = usePalette()
  const { moment } = useFigures()
  return (
    <View style={[styles.row, { borderColor: palette.line }]}>
      <Text strong>{name}</Text>
      <Text kind="small" tone="inkSoft">
        {t('lastUsed', { when: moment(device.lastUsedAt) })}
        {device.source ? ` · ${others('near', { source: device.source })}` : ''}
      </Text>
      {device.current ? (
        <Text kind="small" tone="good">{`✓ ${t('thisDevice')}`}</Text>
      ) : (
        <Button
          look="danger"
          label={t('revoke')}
          accessibleName={t('revokeNamed', { device: name })}
          onPress={revoke}
        />
      )}
    </View>
  )
}

const styles = StyleSheet.create({
  row: { borderTopWidth: 1, paddingTop: space.snug, gap: space.tiny },
})
