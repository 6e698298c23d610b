import { engineer, type Facts, type LawOf, type Principal, security } from './rules.ts'

type Person = Exclude<Principal, { role: 'anonymous' }>
type Access = Facts['sealedAccess']

const holdsIt = (person: Person, access: Access) => access.holderId === person.accountId
const hadNoPart = (person: Person, access: Access) =>
  access.emergency &&
  ![access.holderId, access.firstApproverId, access.secondApproverId].includes(person.accountId)

export const sealedAccesses: LawOf<'sealedAccess'> = {
  'sealedAccess.list': [engineer.always('masked'), security.always()],
  'sealedAccess.request': [engineer.always()],
  'sealedAccess.read': [
    engineer.who(
      'holds it, and it runs',
      (person, access) => holdsIt(person, access) && access.runs,
    ),
  ],
  'sealedAccess.end': [engineer.who('holds it', holdsIt), security.always()],
}

export const breakGlass: LawOf<'breakGlass'> = {
  'breakGlass.review': [
    engineer.who('had no part in the emergency', hadNoPart),
    security.who('had no part in the emergency', hadNoPart),
  ],
}
