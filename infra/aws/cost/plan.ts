import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** A resource of the plan. */
export type Planned = { type: string; properties: Record<string, unknown> }

type Template = {
  Resources?: Record<string, { Type: string; Properties?: Record<string, unknown> }>
}

/** Every resource of the templates in a folder of the plan. */
export function readPlan(folder: string): readonly Planned[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.template.json'))
    .flatMap((file) => {
      const template: Template = JSON.parse(readFileSync(join(folder, file), 'utf8'))
      return Object.values(template.Resources ?? {}).map(({ Type, Properties }) => ({
        type: Type,
        properties: Properties ?? {},
      }))
    })
}

/** Length of a list among the properties, 0 where there is none. */
export function lengthOf({ properties }: Planned, name: string): number {
  const list = properties[name]
  return Array.isArray(list) ? list.length : 0
}
