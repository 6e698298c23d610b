import { crew, customer, engineer, type LawOf, security, support } from './rules.ts'

const ownsOrder = customer.who<'order'>(
  'owns the order',
  (person, order) => order.customerId === person.accountId,
)

export const orders: LawOf<'order'> = {
  'order.place': [
    customer.who('holds the private link or owns the estimate', (person, estimate) =>
      estimate.customerId === null ? estimate.keyMatches : estimate.customerId === person.accountId,
    ),
  ],
  'order.list': [customer.always()],
  'order.read': [ownsOrder],
  'order.follow': [ownsOrder],
  'order.downloadProof': [ownsOrder],
  'order.cancel': [ownsOrder],
  'order.readRefunds': [ownsOrder],
  'order.refund': [support.always()],
  'order.find': [support.always('masked'), engineer.always('idsOnly'), security.always('idsOnly')],
  'order.listRecent': [
    support.always('masked'),
    engineer.always('idsOnly'),
    security.always('idsOnly'),
  ],
}

const offeredToUs = 'was offered to the own crew'

export const offers: LawOf<'offer'> = {
  'offer.list': [crew.who('belongs to a crew', (person) => person.crewId !== null)],
  'offer.accept': [crew.who(offeredToUs, (person, offer) => offer.crewId === person.crewId)],
  'offer.decline': [crew.who(offeredToUs, (person, offer) => offer.crewId === person.crewId)],
}

const isAssigned = crew.who<'visit'>(
  'is the assigned crew',
  (person, visit) => visit.crewId === person.crewId,
)

export const visits: LawOf<'visit'> = {
  'visit.list': [crew.who('belongs to a crew', (person) => person.crewId !== null)],
  'visit.read': [isAssigned],
  'visit.setOff': [isAssigned],
  'visit.arrive': [isAssigned],
  'visit.finish': [isAssigned],
  'visit.reportPosition': [isAssigned],
}
