import type { Language } from '@girasol/contract'

/** The language that a caller likes best of the two that we speak; English when neither is named. */
export function acceptedLanguage(header: string | undefined): Language {
  if (!header) return 'en'
  let best: { language: Language; weight: number } = { language: 'en', weight: 0 }
  for (const part of header.slice(0, 200).split(',')) {
    const [tag = '', ...settings] = part.trim().toLowerCase().split(';')
    const language = tag.slice(0, 2)
    if (language !== 'en' && language !== 'es') continue
    const weight = Number(/q=([\d.]+)/.exec(settings.join(';'))?.[1] ?? 1)
    if (weight > best.weight) best = { language, weight }
  }
  return best.language
}
