'use client'

import type { Privacy } from '@girasol/contract'
import { Skeleton } from '@girasol/site-frame/skeleton.tsx'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { api } from '../connection/api.ts'
import { PageProblem } from '../connection/sign-in-needed.tsx'
import { useAnswer } from '../connection/use-answer.ts'
import { StepUp } from '../profile/step-up.tsx'
import { ContactChoice } from './contact-choice.tsx'
import { DigestChoice } from './digest-choice.tsx'
import { EraseSection } from './erase-section.tsx'
import { LooksSection } from './looks-section.tsx'
import { TakeSection } from './take-section.tsx'

/** What a section may do with the choices: show them, and hand on what the API answered after a change. */
export type SectionProps = { privacy: Privacy; onChanged: (privacy: Privacy) => void }

export function PrivacyPage() {
  const text = useTranslations('privacy')
  const { value, problem, again } = useAnswer((signal) => api.privacy.readPrivacy({ signal }))
  const [changed, setChanged] = useState<Privacy | null>(null)
  const privacy = changed ?? value
  if (!privacy)
    return problem ? (
      <PageProblem problem={problem} onRetry={again} />
    ) : (
      <Skeleton shapes={['card', 'card', 'card']} label={text('loading')} />
    )
  const props = { privacy, onChanged: setChanged }
  return (
    <StepUp>
      <LooksSection />
      <DigestChoice {...props} />
      <ContactChoice {...props} />
      <TakeSection {...props} />
      <EraseSection {...props} />
    </StepUp>
  )
}
