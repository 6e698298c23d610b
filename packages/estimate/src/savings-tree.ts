import { type BillPair, derived, type Explained, given, type YearBill } from '@girasol/economics'

const partCodes = [
  'energyCents',
  'creditCents',
  'fixedCents',
  'minimumCents',
  'taxCents',
  'trueUpCents',
] as const

/** What the bill of the first year falls by, down to the parts of each month. */
export function savingsTree(bills: BillPair): Explained {
  const parts = [billTree('billWithout', bills.without), billTree('billWith', bills.with)]
  return derived('savingsFirstYear', 'cents', 'difference', parts)
}

/** A year's bill, its twelve months and their parts, whole cents. */
export function billTree(id: 'billWithout' | 'billWith', bill: YearBill): Explained {
  const months = bill.months.map(({ parts }, index) => {
    const month = `${id}Month.${index + 1}`
    const figures = partCodes.map((code) => given(`billPart.${code}`, parts[code], 'cents'))
    return derived(month, 'cents', 'sum', figures)
  })
  return derived(id, 'cents', 'sum', months)
}
