import type { Visit } from '@girasol/contract'
import { useCallback, useEffect, useState } from 'react'
import { useSession } from '../session/session-context.tsx'
import { askPermission, type Permission, readPermission, watchPosition } from './position'

export type Sharing = Permission | 'declined' | 'unknown'

/** Sends the position while the crew is on its way, if it agreed; never before, never after. */
export function useSharing(visit: Visit | null) {
  const { client } = useSession()
  const [sharing, setSharing] = useState<Sharing>('unknown')
  useEffect(() => {
    readPermission().then(setSharing, () => setSharing('denied'))
  }, [])
  const visitId = visit?.id
  const active = visit?.state === 'enRoute' && sharing === 'granted'
  useEffect(() => {
    if (!visitId || !active) return
    return watchPosition((body) => {
      client.crews.reportPosition({ params: { visitId }, body }).catch(ignoreLostPosition)
    })
  }, [client, visitId, active])
  const allow = useCallback(async () => setSharing(await askPermission()), [])
  const decline = useCallback(() => setSharing('declined'), [])
  return { sharing, allow, decline }
}

/** The next position comes in a few seconds; an old one is of no use to anybody. */
function ignoreLostPosition(): void {}
