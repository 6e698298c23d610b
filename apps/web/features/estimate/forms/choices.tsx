'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { BatteryForm } from './battery-form.tsx'
import { ExtrasForm } from './extras-form.tsx'
import type { FormProps } from './form-props.ts'
import styles from './forms.module.css'
import { IncentivesForm } from './incentives-form.tsx'
import { PanelsForm } from './panels-form.tsx'
import { PayingForm } from './paying-form.tsx'
import { Section } from './section.tsx'
import { TariffForm } from './tariff-form.tsx'
import { useIsNarrow } from './use-narrow.ts'
import { useSectionAnswers } from './section-answers.ts'
import { UseForm } from './use-form.tsx'

const names = ['panels', 'use', 'price', 'battery', 'paying', 'incentives', 'extras'] as const
type Name = (typeof names)[number]

/** All that a household chooses beside its roof. On narrow screens one section is open at a time. */
export function Choices(props: FormProps) {
  const text = useTranslations('choices')
  const answers = useSectionAnswers(props)
  const isNarrow = useIsNarrow()
  const [open, setOpen] = useState<readonly Name[]>(['panels'])
  const toggle = (name: Name, opens: boolean) =>
    setOpen((before) => {
      const others = before.filter((one) => one !== name)
      if (!opens) return others
      return isNarrow ? [name] : [...others, name]
    })
  const forms: Record<Name, ReactNode> = {
    panels: <PanelsForm {...props} active={open.includes('panels')} />,
    use: <UseForm {...props} />,
    price: <TariffForm {...props} />,
    battery: <BatteryForm {...props} active={open.includes('battery')} />,
    paying: <PayingForm {...props} />,
    incentives: <IncentivesForm {...props} />,
    extras: <ExtrasForm {...props} />,
  }
  return (
    <section className={styles.choices} aria-labelledby="choices-title">
      <h2 id="choices-title">{text('title')}</h2>
      {names.map((name) => (
        <Section
          key={name}
          title={text(`sections.${name}`)}
          answer={answers[name]}
          open={open.includes(name)}
          onToggle={(opens) => toggle(name, opens)}
        >
          {forms[name]}
        </Section>
      ))}
    </section>
  )
}
