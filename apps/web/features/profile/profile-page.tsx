'use client'

import { languageOf } from '@girasol/messages'
import { buttonClass } from '@girasol/site-frame/button.tsx'
import { Skeleton } from '@girasol/site-frame/skeleton.tsx'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { DevicesList } from '../account/devices-list.tsx'
import { api } from '../connection/api.ts'
import { PageProblem } from '../connection/sign-in-needed.tsx'
import { useAnswer } from '../connection/use-answer.ts'
import { EmailCard } from './email-card.tsx'
import { FactorsCard } from './factors-card.tsx'
import { MeForm } from './me-form.tsx'
import { PasswordCard } from './password-card.tsx'
import styles from './profile.module.css'
import { StepUp } from './step-up.tsx'

/** Everything about the own account: name, address, password, factors, devices. */
export function ProfilePage() {
  const text = useTranslations('profile')
  const devices = useTranslations('account.devices')
  const language = languageOf(useLocale())
  const [round, setRound] = useState(0)
  const { value, problem, again } = useAnswer((signal) => api.accounts.readMe({ signal }))
  if (!value)
    return problem ? (
      <PageProblem problem={problem} onRetry={again} />
    ) : (
      <Skeleton shapes={['card', 'card', 'card']} label={text('loading')} />
    )
  return (
    <StepUp>
      <MeForm me={value} />
      <EmailCard />
      <PasswordCard />
      <FactorsCard onFirst={() => setRound((before) => before + 1)} />
      <section className={styles.part} aria-labelledby="devices-title">
        <h2 id="devices-title">{devices('title')}</h2>
        <p className="g-hint">{devices('lead')}</p>
        <DevicesList key={round} />
      </section>
      <section className={`g-card ${styles.part}`} aria-labelledby="privacy-title">
        <h2 id="privacy-title">{text('privacy.title')}</h2>
        <p>
          <a href={`/${language}/account/privacy`} className={buttonClass('quiet')}>
            {text('privacy.link')}
          </a>
        </p>
      </section>
    </StepUp>
  )
}
