import { ApiProblem } from '@girasol/api-client'
import { useTranslations } from 'use-intl'
import { Button } from '../../design/button.tsx'
import { Notice } from '../../design/notice.tsx'

type Props = { problem: unknown; retry?: () => void }

/** What went wrong in words, that nothing entered is lost, the reference to quote, and a way to try again. */
export function ProblemNotice({ problem, retry }: Props) {
  const frame = useTranslations('frame')
  const texts = useProblemTexts()
  const reference = problem instanceof ApiProblem ? problem.reference : null
  return (
    <Notice
      tone="bad"
      announce="alert"
      title={texts(problem)}
      body={frame('failed.keepCalm')}
      foot={reference ? frame('reference', { reference }) : undefined}
    >
      {retry ? <Button look="quiet" label={frame('retry')} onPress={retry} /> : null}
    </Notice>
  )
}

/** The sentence for a failure; `unreachable` has one of its own because the remedy lies with the person. */
export function useProblemTexts(): (problem: unknown) => string {
  const errors = useTranslations('errors')
  const app = useTranslations('app.failed')
  return (problem) => {
    if (!(problem instanceof ApiProblem)) return errors('internal')
    return problem.status === 0 ? app('unreachable') : errors(problem.code)
  }
}
