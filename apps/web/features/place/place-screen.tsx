'use client'

import type { Place } from '@girasol/contract'
import { Button } from '@girasol/site-frame/button.tsx'
import { TextField } from '@girasol/site-frame/text-field.tsx'
import { SubmitButton } from '@girasol/site-frame/submit-button.tsx'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useEffect, useState, type FormEvent } from 'react'
import { api } from '../connection/api.ts'
import { ProblemNotice } from '../connection/problem-notice.tsx'
import styles from './place.module.css'

const PinMap = lazy(() => import('./pin-map.tsx').then(({ PinMap }) => ({ default: PinMap })))

type Props = { onPlace: (place: Place) => void }
type Found = { query: string; places: Place[] }

/** The place that the home page has put behind `#`; it is taken out of the address at once. */
function askedFor(): string {
  const asked = new URLSearchParams(location.hash.slice(1)).get('place') ?? ''
  if (asked !== '') history.replaceState(null, '', location.pathname)
  return asked.slice(0, 80)
}

/** Finds the roof's place by ZIP code or city, or by a pin on a map. */
export function PlaceScreen({ onPlace }: Props) {
  const text = useTranslations('place')
  const [query, setQuery] = useState('')
  const [found, setFound] = useState<Found | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const [map, setMap] = useState(false)
  const search = async (asked: string) => {
    setBusy(true)
    setProblem(null)
    try {
      const { places } = await api.estimates.searchPlaces({ body: { query: asked } })
      const [only] = places
      if (only && (places.length === 1 || only.zip === asked)) return onPlace(only)
      setFound({ query: asked, places })
    } catch (cause) {
      setProblem(cause)
    }
    setBusy(false)
  }
  useEffect(() => {
    const asked = askedFor()
    if (asked === '') return
    setQuery(asked)
    void search(asked)
  }, [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (query.trim() !== '' && !busy) void search(query.trim())
  }
  return (
    <div className={styles.page}>
      <h1>{text('title')}</h1>
      <p className={styles.lead}>{text('lead')}</p>
      <form onSubmit={submit} className={styles.form}>
        <TextField
          label={text('label')}
          hint={text('hint')}
          value={query}
          maxLength={80}
          autoComplete="postal-code"
          enterKeyHint="search"
          required
          onChange={(event) => setQuery(event.target.value)}
          after={<SubmitButton busy={busy}>{text('search')}</SubmitButton>}
        />
      </form>
      {problem ? (
        <ProblemNotice problem={problem} onRetry={() => void search(query.trim())} />
      ) : null}
      {found ? <Results found={found} onPlace={onPlace} /> : null}
      <div>
        <Button look="quiet" aria-expanded={map} onClick={() => setMap(!map)}>
          {text(map ? 'hideMap' : 'map')}
        </Button>
      </div>
      {map ? (
        <Suspense fallback={<div className={styles.map} />}>
          <PinMap onPlace={onPlace} />
        </Suspense>
      ) : null}
    </div>
  )
}

function Results({ found, onPlace }: { found: Found; onPlace: (place: Place) => void }) {
  const text = useTranslations('place')
  return (
    <div className={styles.results}>
      <p role="status">{text('found', { count: found.places.length })}</p>
      {found.places.length === 0 ? <p>{text('none')}</p> : null}
      <ul aria-label={text('pick')}>
        {found.places.map((place) => (
          <li key={`${place.zip} ${place.label}`}>
            <Button look="quiet" onClick={() => onPlace(place)}>
              {place.label}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
