import { crew, customer, type LawOf } from './rules.ts'

export const privacy: LawOf<'privacy'> = {
  'privacy.read': [customer.always()],
  'privacy.change': [customer.always()],
}

export const consents: LawOf<'consent'> = {
  'consent.change': [customer.always()],
}

export const accesses: LawOf<'access'> = {
  'access.read': [customer.always()],
  'access.ask': [
    customer.who(
      'is the one whose data was looked at',
      (person, access) => access.customerId === person.accountId,
    ),
  ],
}

const ownsExport = 'asked for the export'

export const personalData: LawOf<'personalData'> = {
  'personalData.export': [customer.always(), crew.always()],
  'personalData.fetch': [
    customer.who(ownsExport, (person, made) => made.accountId === person.accountId),
    crew.who(ownsExport, (person, made) => made.accountId === person.accountId),
  ],
  'personalData.askErase': [customer.always()],
  'personalData.keep': [customer.always()],
}
