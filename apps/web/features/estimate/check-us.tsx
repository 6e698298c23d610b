'use client'

import type { EstimateResult } from '@girasol/contract'
import { modelDifferences, type PlaneCheck, pvwattsPage } from '@girasol/economics'
import type { EstimateInputs } from '@girasol/estimate'
import { useTranslations } from 'next-intl'
import { CheckPlane } from './check-plane.tsx'
import styles from './forms/forms.module.css'
import { OurDifference } from './our-difference.tsx'
import { useTheirAnswers } from './their-answers.ts'

const tools = ['pvwatts', 'pvgis'] as const
type Tool = (typeof tools)[number]

/** A page where the same is typed in by hand, in the order of its form. */
const pages: Record<Tool, string> = {
  pvwatts: pvwattsPage,
  pvgis: 'https://re.jrc.ec.europa.eu/pvg_tools/en/',
}

type Props = {
  inputs: EstimateInputs
  result: EstimateResult
  /** The same system in the two public calculators, one link for each side. */
  checks: Record<Tool, PlaneCheck[]>
}

/** The same question to two public calculators, so that nobody has to believe us. */
export function CheckUs({ inputs, result, checks }: Props) {
  const text = useTranslations('choices.check')
  return (
    <section className={`g-card ${styles.all}`} aria-labelledby="check-title" id="check-us">
      <h2 id="check-title">{text('title')}</h2>
      <p>{text('lead')}</p>
      {checks.pvwatts.length === 0 ? <p>{text('nothing')}</p> : null}
      {tools.map((tool) =>
        checks[tool].length === 0 ? null : (
          <ToolPart key={tool} tool={tool} inputs={inputs} result={result} planes={checks[tool]} />
        ),
      )}
      <p className="g-hint">{text('weather', { station: result.station.name })}</p>
    </section>
  )
}

type ToolProps = {
  tool: Tool
  inputs: EstimateInputs
  result: EstimateResult
  planes: readonly PlaneCheck[]
}

function ToolPart({ tool, inputs, result, planes }: ToolProps) {
  const text = useTranslations('choices.check')
  const { answers, put } = useTheirAnswers()
  const name = text(`tools.${tool}.name`)
  const ours = (planeId: string) => result.planes.find(({ id }) => id === planeId)?.annualKwh ?? 0
  const known = planes.flatMap(({ planeId, url }) => {
    const theirs = answers[planeId]
    return theirs?.url === url ? [{ planeId, kwh: theirs.kwh }] : []
  })
  const sum = (values: readonly number[]) => values.reduce((total, one) => total + one, 0)
  return (
    <section className={styles.tool} aria-labelledby={`check-${tool}`}>
      <h3 id={`check-${tool}`}>{name}</h3>
      <p>{text(`tools.${tool}.means`)}</p>
      {planes.map((plane) => (
        <CheckPlane
          key={plane.planeId}
          tool={name}
          check={plane}
          number={inputs.roof.planes.findIndex(({ id }) => id === plane.planeId) + 1}
          oursKwh={ours(plane.planeId)}
          theirs={answers[plane.planeId]}
          onTheirs={(kwh) => put(plane.planeId, { kwh, url: plane.url })}
        />
      ))}
      {planes.length > 1 && known.length === planes.length ? (
        <p>
          {text('together')}{' '}
          <OurDifference
            oursKwh={sum(known.map(({ planeId }) => ours(planeId)))}
            theirsKwh={sum(known.map(({ kwh }) => kwh))}
          />
        </p>
      ) : null}
      <p>
        <a href={pages[tool]} rel="noreferrer" target="_blank" className={styles.link}>
          {text('byHand', { tool: name })}
        </a>
      </p>
      <Differences tool={tool} />
    </section>
  )
}

function Differences({ tool }: { tool: Tool }) {
  const text = useTranslations('choices.check')
  const words = useTranslations('figures.differences')
  const known = modelDifferences.filter((one) => one.tool === tool)
  const word = (code: string) =>
    words.has(code as 'otherModel') ? words(code as 'otherModel') : code
  return (
    <>
      <p className="g-label">{text('differences')}</p>
      <ul>
        {known.map(({ code, source }) => (
          <li key={code}>
            {word(code)} <span className="g-hint">({source})</span>
          </li>
        ))}
      </ul>
    </>
  )
}
