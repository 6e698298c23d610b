import type { AlertKind, AlertSeverity } from '@girasol/contract'
import type { App } from '#/application.ts'

/** Something that is not as it should be, seen by looking at the system. */
export type Sighting = {
  kind: AlertKind
  severity: AlertSeverity
  subject: string
  facts: Readonly<Record<string, string | number>>
}

/** Looks at one part of the system. What is seen only in passing must be seen in `looks` looks one after the other. */
export type Watch = {
  name: string
  /** Seconds between two looks. */
  every: number
  looks: number
  look: (app: App) => Promise<Sighting[]>
}
