import { languages, localeOf, rooms } from '@girasol/messages'
import type { PanelModule } from '@girasol/pv-model'
import { NextIntlClientProvider } from 'next-intl'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import list from '../../../../packages/solar-data/data/modules.json' with { type: 'json' }
import { moduleOf } from './catalogue.ts'
import { UnknownModule } from './unknown-module.tsx'

const modules = list as readonly unknown[] as PanelModule[]
describe('an estimate for a panel that is not on our list', () => {
  it('has no panel, and no other one in its place', () => {
    expect(moduleOf({ modules }, modules[1]!.id)).toBe(modules[1])
    expect(moduleOf({ modules }, 'gone-400')).toBeUndefined()
  })

  it.each(languages)('says so and offers those we have (%s)', (language) => {
    const messages = rooms(language, 'estimate')
    const props = { moduleId: 'gone-400', place: 'Tucson, AZ', modules, onChoose: () => undefined }
    const page = renderToStaticMarkup(
      createElement(NextIntlClientProvider, {
        locale: localeOf(language),
        messages,
        timeZone: 'UTC',
        children: createElement(UnknownModule, props),
      }),
    )
    expect(page).toContain(messages.estimate.module.unknownTitle)
    expect(page).toContain('gone-400')
    for (const { model } of modules) expect(page).toContain(model)
    expect(page).toContain(messages.estimate.module.useThis)
    expect(page.match(/<option/g)).toHaveLength(modules.length)
  })
})
