'use client'

import type { Offer, StaffOrder } from '@girasol/contract'
import { useTranslations } from 'next-intl'
import { Moment } from '../frame/moment.tsx'
import { ShortId } from '../frame/short-id.tsx'
import { type Sign, StatusPill, type Tone } from '../frame/status-pill.tsx'

const looks = {
  open: { tone: 'warn', sign: 'slow' },
  accepted: { tone: 'good', sign: 'check' },
  declined: { tone: 'calm', sign: 'cross' },
  expired: { tone: 'calm', sign: 'slow' },
  taken: { tone: 'calm', sign: 'arrow' },
  withdrawn: { tone: 'calm', sign: 'cross' },
} as const satisfies Record<Offer['state'], { tone: Tone; sign: Sign }>

/** Which crews were asked, and what each has answered. */
export function OrderOffers({ offers }: { offers: StaffOrder['offers'] }) {
  const text = useTranslations('console.order')
  return (
    <section aria-labelledby="offers" className="g-card c-section">
      <h2 id="offers">{text('offers')}</h2>
      {offers.length === 0 ? (
        <p>{text('offersEmpty')}</p>
      ) : (
        <table className="c-table">
          <thead>
            <tr>
              <th scope="col">{text('offerCrew')}</th>
              <th scope="col">{text('offerState')}</th>
              <th scope="col" className="c-wide">
                {text('offerAt')}
              </th>
              <th scope="col" className="c-wide">
                {text('offerUntil')}
              </th>
            </tr>
          </thead>
          <tbody>
            {offers.map((offer) => (
              <tr key={`${offer.crewId} ${offer.offeredAt}`}>
                <th scope="row">
                  <ShortId id={offer.crewId} />
                </th>
                <td>
                  <OfferState state={offer.state} />
                </td>
                <td className="c-wide">
                  <Moment at={offer.offeredAt} />
                </td>
                <td className="c-wide">
                  <Moment at={offer.expiresAt} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function OfferState({ state }: { state: string }) {
  const text = useTranslations('console.order.offer')
  const known = Object.keys(looks).find((one) => one === state) as keyof typeof looks | undefined
  if (!known) return <span>{state}</span>
  return <StatusPill {...looks[known]}>{text(known)}</StatusPill>
}
