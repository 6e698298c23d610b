import type { FieldReason } from '@girasol/contract'
import { isCommonPassword } from './common-passwords.ts'
import { isMadeOf, ownWords } from './own-words.ts'
import { isGuessable } from './password-strength.ts'
import type { Audience } from './sessions.ts'

/** Least characters: what ASVS 5.0 asks of a password that a factor may stand beside (6.2.1), and what it recommends, for staff. */
export const leastCharacters: Record<Audience, number> = { people: 8, staff: 15 }
export const mostCharacters = 128

/**
 * Why a password may not be chosen, or null. Characters are counted in Unicode form NFKC, in which it is hashed, and none is cut off.
 * Nothing is demanded of what it is made of: it must only not be among the first guesses. `known` is what an attacker knows of the person.
 */
export async function passwordFault(
  password: string,
  known: readonly string[],
  audience: Audience,
): Promise<FieldReason | null> {
  const text = password.normalize('NFKC')
  // Half a character would be hashed as the mark for "unreadable": all such passwords were one.
  if (!text.isWellFormed()) return 'wrongForm'
  const length = [...text].length
  if (length < leastCharacters[audience]) return 'tooSmall'
  if (length > mostCharacters) return 'tooLarge'
  if (isCommonPassword(text)) return 'tooCommon'
  const words = ownWords(known)
  if (isMadeOf(words, text)) return 'ownWords'
  return (await isGuessable(text, words)) ? 'tooGuessable' : null
}
