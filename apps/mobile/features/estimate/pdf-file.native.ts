/** Phones cannot pass a file on without a part that this app does not have. */
export const canKeepFile = false

export function keepFile(_bytes: Uint8Array, _name: string): void {}
