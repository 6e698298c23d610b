export type InvitationLink = { invitationId: string; secret: string }

/** The two parts of what stands behind the `#` of an invitation's link; null when it is not one. */
export function invitationLink(hash: string): InvitationLink | null {
  const parts = /^#([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{43})$/.exec(hash)
  return parts ? { invitationId: parts[1]!, secret: parts[2]! } : null
}
