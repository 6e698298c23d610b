'use client'

import { Button } from '@girasol/site-frame/button.tsx'
import { Mark } from '@girasol/site-frame/mark.tsx'

type Texts = { title: string; body: string; reload: string }

/** A page that stopped working. Its words come with the page, for nothing may be loaded any more. */
export function BrokenScreen({ error }: { error: Error & { digest?: string } }) {
  const texts = JSON.parse(document.body.dataset.broken ?? '{}') as Partial<Texts>
  return (
    <div className="g-message" role="alert">
      <Mark size={96} />
      <h1>{texts.title}</h1>
      <p>{texts.body}</p>
      {error.digest ? <p className="g-reference">{error.digest}</p> : null}
      <Button onClick={() => location.reload()}>{texts.reload}</Button>
    </div>
  )
}
