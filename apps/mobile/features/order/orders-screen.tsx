import type { OrderSummary } from '@girasol/contract'
import { radius, space } from '@girasol/design-tokens'
import { Link, useFocusEffect, useRouter } from 'expo-router'
import { useCallback } from 'react'
import { StyleSheet, View } from 'react-native'
import { useTranslations } from 'use-intl'
import { Button } from '../../design/button.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { Text } from '../../design/text.tsx'
import { usePalette } from '../../design/theme.ts'
import { ForRole } from '../frame/for-role.tsx'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { Screen } from '../frame/screen.tsx'
import { useFigures } from '../language/figures.ts'
import { useOrders } from './use-orders.ts'

/** The person's own orders, newest first. */
export function OrdersScreen() {
  return (
    <ForRole role="customer">
      <Orders />
    </ForRole>
  )
}

function Orders() {
  const t = useTranslations('app.orders')
  const { orders, next, problem, reload, more } = useOrders()
  useFocusEffect(
    useCallback(() => {
      void reload()
    }, [reload]),
  )
  return (
    <Screen title={t('title')}>
      {problem ? <ProblemNotice problem={problem} retry={() => void reload()} /> : null}
      {!orders && !problem ? <OrderSkeletons /> : null}
      {orders?.length === 0 ? <NoOrder /> : null}
      {orders?.map((order) => (
        <OrderLink key={order.id} order={order} />
      ))}
      {next ? <Button look="quiet" label={t('more')} onPress={() => void more()} /> : null}
    </Screen>
  )
}

function OrderLink({ order }: { order: OrderSummary }) {
  const t = useTranslations('app.orders')
  const palette = usePalette()
  const figures = useFigures()
  const amount = figures.dollars(order.totalCents)
  return (
    <Link href={`/orders/${order.id}`} style={styles.link}>
      <View style={[styles.order, { borderColor: palette.line, backgroundColor: palette.surface }]}>
        <Text strong tone="brand">
          {t(`states.${order.state}`)}
        </Text>
        <Text kind="lead" strong>
          {order.placeLabel}
        </Text>
        <Text>{t('line', { panels: order.panels, kw: figures.kw(order.kwDc), amount })}</Text>
        <Text kind="small" tone="inkSoft">
          {`${order.number} · ${t('placed', { when: figures.moment(order.placedAt) })}`}
        </Text>
      </View>
    </Link>
  )
}

function OrderSkeletons() {
  return (
    <>
      <Skeleton height={132} />
      <Skeleton height={132} />
    </>
  )
}

function NoOrder() {
  const t = useTranslations('app.orders')
  const router = useRouter()
  return (
    <View style={{ gap: space.normal }}>
      <Text>{t('empty')}</Text>
      <Button label={t('start')} onPress={() => router.replace('/')} />
    </View>
  )
}

const styles = StyleSheet.create({
  link: { display: 'flex' },
  order: { flex: 1, borderWidth: 1, borderRadius: radius.large, padding: space.normal },
})
