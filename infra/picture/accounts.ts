import type { Environment } from '../system/environments.ts'
import { imageRepository } from '../system/names.ts'
import { workloads } from '../system/workloads.ts'
import { boundary, type Box, card } from './draw.ts'
import { places } from './places.ts'

const inside = ({ x, y, w }: Box, below: number, h: number): Box => ({
  x: x + 14,
  y: y + below,
  w: w - 28,
  h,
})

/** The accounts beside the system's: what is built, what is recorded, what is kept for the worst day. */
export function accounts({ accounts: numbers, otherRegion }: Environment): string[] {
  return [
    ...building(numbers.build),
    ...logging(numbers.logs),
    ...keeping(numbers.backup, otherRegion),
  ]
}

function building(number: string): string[] {
  const { build } = places
  const images = [...new Set(Object.values(workloads).map(({ image }) => image))]
  return [
    boundary(build, 'Build account', 'delivery', number),
    card(inside(build, 36, 84), 'Registry (ECR)', images.map(imageRepository), 'delivery'),
    card(
      inside(build, 130, 68),
      'Images by digest',
      ['tags never move, scanned, signed;', 'unsigned ones are not admitted'],
      'delivery',
    ),
  ]
}

function logging(number: string): string[] {
  const { logs } = places
  return [
    boundary(logs, 'Logs account', 'account', number),
    card(
      inside(logs, 36, 66),
      'Archive',
      ['locked; calls to AWS, changes of', 'configuration, access logs'],
      'account',
    ),
    card(
      inside(logs, 114, 66),
      'Out of reach',
      ['nobody of the system account can', 'enter, or shorten what is kept'],
      'account',
    ),
  ]
}

function keeping(number: string, otherRegion: string): string[] {
  const { backup } = places
  return [
    boundary(backup, 'Backup account', 'account', number),
    card(
      inside(backup, 36, 80),
      'Vault',
      [
        `in ${otherRegion}, locked;`,
        'copies of the database, with',
        'which a lost region comes back',
      ],
      'account',
    ),
    card(
      inside(backup, 122, 80),
      'When all else is lost',
      ['runbook “region-loss”: at most an', 'hour of data, at most eight hours', 'of time'],
      'account',
    ),
  ]
}
