'use client'

import type { Place } from '@girasol/contract'
import { TextField } from '@girasol/site-frame/text-field.tsx'
import { stateNames } from '@girasol/solar-data'
import { useTranslations } from 'next-intl'
import type { Faults } from './check-address.ts'
import styles from './order.module.css'

type Props = { place: Place; faults: Faults }

const states = Object.entries(stateNames).sort(([, a], [, b]) => a.localeCompare(b))

/** Street, city, state and ZIP, begun with what the estimate knows; the phone stays optional. */
export function AddressFields({ place, faults }: Props) {
  const text = useTranslations('order')
  const frame = useTranslations('frame')
  const city = place.label.replace(/,.*$/, '')
  const wrong = (field: 'street' | 'city' | 'state' | 'zip') => {
    if (!faults[field]) return null
    const elsewhere = faults[field] === 'refused' && (field === 'state' || field === 'zip')
    return elsewhere
      ? text('address.missing.elsewhere', { place: place.label })
      : text(`address.missing.${field}`)
  }
  return (
    <>
      <h2>{text('address.title')}</h2>
      <p className="g-hint">{text('address.lead')}</p>
      <TextField
        name="street"
        label={text('address.street')}
        error={wrong('street')}
        autoComplete="street-address"
        maxLength={120}
        required
      />
      <TextField
        name="city"
        label={text('address.city')}
        error={wrong('city')}
        defaultValue={city}
        autoComplete="address-level2"
        maxLength={80}
        required
      />
      <div className={styles.pair}>
        <div className="g-field">
          <label htmlFor="order-state">{text('address.state')}</label>
          <select
            id="order-state"
            name="state"
            defaultValue={place.state ?? ''}
            autoComplete="address-level1"
            aria-invalid={faults.state ? true : undefined}
            aria-describedby={faults.state ? 'order-state-error' : undefined}
            required
          >
            <option value="">{text('address.choose')}</option>
            {states.map(([code, name]) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
          {faults.state ? (
            <p id="order-state-error" className="g-error">
              {wrong('state')}
            </p>
          ) : null}
        </div>
        <TextField
          name="zip"
          label={text('address.zip')}
          error={wrong('zip')}
          defaultValue={place.zip ?? ''}
          autoComplete="postal-code"
          inputMode="numeric"
          maxLength={5}
          required
        />
      </div>
      <TextField
        name="phone"
        type="tel"
        label={`${text('phone.label')} (${frame('optional')})`}
        hint={text('phone.hint')}
        error={faults.phone ? text('phone.wrong') : null}
        autoComplete="tel"
        maxLength={20}
      />
    </>
  )
}
