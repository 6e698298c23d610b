import { mkdirSync, writeFileSync } from 'node:fs'
import { catalogues, type Room } from '@girasol/messages'
import { file } from './project.ts'

const heads = {
  en: ['What it means', 'How to look', 'What to do', 'When it is no attack'],
  es: ['Qué significa', 'Cómo mirar', 'Qué hacer', 'Cuándo no es un ataque'],
} as const
const parts = ['means', 'look', 'act', 'harmless'] as const

/** A runbook as a document, in both languages. Its words are those that the console shows beside the alert: they are written once, in the messages. */
export function runbookOf(kind: string): string {
  const sections = (['en', 'es'] as const).map((language) => {
    const texts = (catalogues[language].runbooks as Room)[kind] as Record<string, string>
    const lines = parts.map((part, index) => `**${heads[language][index]}.** ${texts[part]}`)
    return `${language === 'en' ? '#' : '##'} ${texts.title}\n\n${lines.join('\n\n')}\n`
  })
  return `${sections.join('\n')}\n`.replace(/\n+$/, '\n')
}

/** Writes all runbooks: `node launch/runbooks.ts`. */
function writeRunbooks(): void {
  mkdirSync(file('docs/runbooks'), { recursive: true })
  for (const kind of Object.keys(catalogues.en.runbooks)) {
    writeFileSync(file('docs/runbooks', `${kind}.md`), runbookOf(kind))
  }
}

if (import.meta.main) writeRunbooks()
