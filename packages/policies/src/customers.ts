import { type LawOf, sales, support } from './rules.ts'

export const customers: LawOf<'customer'> = {
  'customer.search': [support.always('masked')],
  'customer.read': [support.always('masked')],
  'customer.askEmail': [support.always()],
  'customer.askExport': [support.always()],
}

export const reveals: LawOf<'reveal'> = {
  // The case that must be open, the reason and the limits are asked for by the act itself.
  'reveal.field': [support.always()],
}

export const cases: LawOf<'case'> = {
  'case.open': [support.always()],
  'case.list': [support.always('idsOnly')],
  'case.read': [support.always()],
  'case.write': [support.always()],
  'case.close': [support.always()],
}

export const leads: LawOf<'lead'> = {
  'lead.list': [sales.always('masked')],
}
