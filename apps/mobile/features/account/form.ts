/** The first thing that is wrong with each field, by the field's name; empty when all is well. */
export type Faults<Name extends string, Reason extends string> = Partial<Record<Name, Reason>>

export type AccountFault = 'missing' | 'badEmail' | 'shortPassword' | 'badZip'

export type AccountFields = {
  email: string
  password: string
  name: string
  crewName: string
  baseZip: string
}

/** Whether a text may be an address; the server has the last word. */
export const isEmail = (text: string): boolean => /^\S+@\S+\.\S+$/.test(text)

/** Checks what can be known without the server; the server checks everything again. */
export function accountFaults(
  fields: AccountFields,
  kind: 'signIn' | 'homeowner' | 'crew',
): Faults<keyof AccountFields, AccountFault> {
  const faults: Faults<keyof AccountFields, AccountFault> = {}
  if (!isEmail(fields.email.trim())) faults.email = 'badEmail'
  if (kind === 'signIn') {
    if (fields.password === '') faults.password = 'missing'
    return faults
  }
  if ([...fields.password.normalize('NFKC')].length < 8) faults.password = 'shortPassword'
  if (fields.name.trim() === '') faults.name = 'missing'
  if (kind === 'crew' && fields.crewName.trim() === '') faults.crewName = 'missing'
  if (kind === 'crew' && !/^\d{5}$/.test(fields.baseZip.trim())) faults.baseZip = 'badZip'
  return faults
}
