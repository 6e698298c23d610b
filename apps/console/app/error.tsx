'use client'

import { MessagePage } from '../src/frame/message-page.tsx'

type Props = { error: Error & { digest?: string }; reset: () => void }

export default function Broken({ error, reset }: Props) {
  return <MessagePage kind="broken" reference={error.digest} again={reset} />
}
