/** A sealed value that does not belong where it was found, or was changed: it is never read, and whoever asked gets no word of why. */
export class SealBroken extends Error {
  readonly place: { table: string; column: string; row: string }
  readonly why: 'form' | 'key' | 'commitment' | 'content'

  constructor(place: SealBroken['place'], why: SealBroken['why']) {
    super(`a sealed value does not open: ${place.table}.${place.column} (${why})`)
    this.place = place
    this.why = why
  }
}

/** The account's data key was destroyed, as an erasure does: what it sealed cannot be read any more, by nobody. */
export class KeyDestroyed extends Error {
  readonly accountId: string

  constructor(accountId: string) {
    super('the account has no data key')
    this.accountId = accountId
  }
}

/** The key service refuses, does not know the key, or gave back what is no key of ours. */
export class KeyRefused extends Error {}

/** The key service does not answer: nothing was decided and the caller may try again. */
export class KeyServiceDown extends Error {}

/** Whether the key service, not the value, is at fault. */
export function isKeyServiceFault(error: unknown): boolean {
  return error instanceof KeyRefused || error instanceof KeyServiceDown
}
