/**
 * Who may do what, as people have reviewed it: stated once more, apart from the law that the programs ask. A change of the law
 * without the same change here turns the audit red. `[…]`: also while a factor is owed. `(masked)`, `(ids only)`: what is seen of it.
 * `node audit/law-lines.ts` prints what the law says now: read each line before it is copied.
 */
export const reviewedLaw: Readonly<Record<string, string>> = {
  'account.read': 'customer, crew',
  'device.list': 'customer, crew',
  'device.revoke': 'customer if owns the device, crew if owns the device',
  'estimate.change': 'anybody if holds the private link, customer if owns the estimate',
  'estimate.read': 'anybody if holds the private link, customer if owns the estimate',
  'health.read': 'support, engineer, security',
  'offer.accept': 'crew if was offered to the own crew',
  'offer.decline': 'crew if was offered to the own crew',
  'offer.list': 'crew if belongs to a crew',
  'order.cancel': 'customer if owns the order',
  'order.find': 'support (masked), engineer (ids only), security (ids only)',
  'order.follow': 'customer if owns the order',
  'order.list': 'customer',
  'order.listRecent': 'support (masked), engineer (ids only), security (ids only)',
  'order.place': 'customer if holds the private link or owns the estimate',
  'order.read': 'customer if owns the order',
  'session.end': 'customer [full secondFactor enrolling], crew [full secondFactor enrolling]',
  'staffAccount.read': 'support, sales, engineer, security',
  'staffSession.end':
    'support [full secondFactor enrolling], sales [full secondFactor enrolling], engineer [full secondFactor enrolling], security [full secondFactor enrolling]',
  'trail.read': 'security',
  'visit.arrive': 'crew if is the assigned crew',
  'visit.finish': 'crew if is the assigned crew',
  'visit.list': 'crew if belongs to a crew',
  'visit.read': 'crew if is the assigned crew',
  'visit.reportPosition': 'crew if is the assigned crew',
  'visit.setOff': 'crew if is the assigned crew',
}
