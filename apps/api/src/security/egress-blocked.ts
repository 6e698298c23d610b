/** Why a way out was refused; fit for logs, the trail and alerts. */
export type BlockReason =
  | 'notListed'
  | 'badAddress'
  | 'notEncrypted'
  | 'addressRefused'
  | 'redirected'
  | 'answerTooLarge'

/** A connection that was not made, or an answer that was not taken, because the rules forbid it. Trying again does not help. */
export class EgressBlocked extends Error {
  readonly code: BlockReason

  constructor(code: BlockReason) {
    super(`a way out was refused: ${code}`)
    this.name = 'EgressBlocked'
    this.code = code
  }
}
