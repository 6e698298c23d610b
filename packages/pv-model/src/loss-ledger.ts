/** The model's own losses, in the order in which they act; system losses carry their own names. */
export const lossNames = [
  'outsideShade',
  'rowShade',
  'soiling',
  'rearLight',
  'reflection',
  'spectrum',
  'lowLight',
  'temperature',
  'snow',
  'system',
  'ageing',
  'inverter',
  'clipping',
] as const

/** One line of the ledger: kWh lost by month, negative where something is gained. */
export type LossLine = { name: string; kwh: number[] }

/** From the light on an unshaded plane to AC energy: nominal minus all lines is delivered, each month. */
export type LossLedger = {
  /** What the light on the unshaded plane would make at the nameplate's efficiency, kWh by month. */
  nominalKwh: number[]
  lines: LossLine[]
  /** AC energy, kWh by month. */
  deliveredKwh: number[]
}
