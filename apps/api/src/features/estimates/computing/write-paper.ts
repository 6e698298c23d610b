import { makePaper } from './paper/make-paper.ts'
import type { PaperContent } from './paper/paper-content.ts'
import type { PaperAnswer, PaperTask } from './computing.ts'
import { computedOf } from './figures.ts'
import { solarData } from './solar-sites.ts'

/** A saved estimate as a PDF. */
export async function paperOf(task: PaperTask): Promise<PaperAnswer> {
  return { bytes: await makePaper(await contentOf(task)) }
}

/** The saved figures, with what today's model draws for the same inputs. */
async function contentOf(task: PaperTask): Promise<PaperContent> {
  const { inputs, result, savedAt } = task
  const { modules, priceBook } = await solarData()
  const module = modules.find(({ id }) => id === inputs.moduleId)
  const computed = await computedOf(inputs, savedAt.slice(0, 10))
  const detail = 'refused' in computed ? null : computed.detail
  const same = 'result' in computed && computed.result.panels === result.panels
  return {
    ...task,
    module: module ? `${module.maker} ${module.model}` : inputs.moduleId,
    layouts: same && detail ? detail.layouts : null,
    checks: detail?.checks ?? { pvwatts: [], pvgis: [] },
    sources: priceBook.sources,
  }
}
