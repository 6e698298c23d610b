'use client'

import type { PriceAdder } from '@girasol/economics'
import { useFormatter, useTranslations } from 'next-intl'
import { useMoneyText } from '../../figures/money-text.ts'
import { moduleOf } from '../catalogue.ts'
import { useFigureWords } from '../figure-words.ts'
import { useSourceWords } from '../source-words.ts'
import type { FormProps } from './form-props.ts'
import styles from './forms.module.css'
import { SelectField } from './select-field.tsx'
import { Tick } from './tick.tsx'

/** Which panel, and what this home needs beside the usual. */
export function ExtrasForm(props: FormProps) {
  const { inputs, catalogue, result, onSet } = props
  const text = useTranslations('choices.extras')
  const figures = useFigureWords()
  const { sources } = catalogue.priceBook
  const source = useSourceWords(sources)
  const priceOf = useAdderPrice(result.kwDc)
  const adders = catalogue.priceBook.adders.filter(({ code }) => code !== 'battery')
  const choose = (code: string, on: boolean) => {
    const others = inputs.adders.filter((one) => one !== code)
    onSet({ adders: on ? [...others, code] : others })
  }
  return (
    <>
      <ModuleField {...props} />
      <fieldset className={styles.cards}>
        <legend className="g-label">{text('adders')}</legend>
        {adders.map((adder) => (
          <Tick
            key={adder.code}
            name={figures.name('priceLines', adder.code)}
            checked={inputs.adders.includes(adder.code)}
            onChange={(on) => choose(adder.code, on)}
            hint={
              <>
                <p>{figures.means('priceLines', adder.code)}</p>
                <p>{priceOf(adder)}</p>
                <p>{text('source', { source: source.title(adder.source) })}</p>
              </>
            }
          />
        ))}
      </fieldset>
    </>
  )
}

function useAdderPrice(kwDc: number) {
  const text = useTranslations('choices.extras')
  const money = useMoneyText()
  return ({ per, cents }: PriceAdder) => {
    switch (per) {
      case 'watt':
        return text('perWatt', {
          price: money.exact(cents),
          here: money.dollars(cents * kwDc * 1000),
        })
      case 'percent':
        return text('perPrice', { percent: cents })
      default:
        return text(per === 'kwh' ? 'perKwh' : 'perSystem', { price: money.dollars(cents) })
    }
  }
}

const inches = (metres: number) => Math.round((metres / 0.0254) * 10) / 10

function ModuleField({ inputs, catalogue, onSet }: FormProps) {
  const text = useTranslations('choices.extras')
  const format = useFormatter()
  const module = moduleOf(catalogue, inputs.moduleId)
  const hasRating = catalogue.moduleRatings.some(({ id }) => id === inputs.moduleId)
  return (
    <div className={styles.group}>
      <SelectField
        label={text('module')}
        value={inputs.moduleId}
        options={catalogue.modules.map(({ id, maker, model, watts }) => ({
          value: id,
          name: text('moduleOption', { maker, model, watts }),
        }))}
        onChange={(moduleId) => onSet({ moduleId })}
      />
      {module ? (
        <p className="g-hint">
          {text('moduleFacts', {
            width: format.number(inches(module.widthM)),
            height: format.number(inches(module.heightM)),
            efficiency: Math.round(module.watts / module.widthM / module.heightM) / 10,
          })}{' '}
          {module.sizeAssumed ? text('sizeAssumed') : null} {hasRating ? null : text('noRating')}
        </p>
      ) : null}
    </div>
  )
}
