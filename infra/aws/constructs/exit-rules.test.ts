import { describe, expect, it } from 'vitest'
import { type Environment, environments } from '../../system/environments.ts'
import { exitRules, outsideHosts, outsidePorts } from './exit-rules.ts'

const [staging] = environments as readonly [Environment]
const lines = exitRules(staging).split('\n')

describe('rules of the way out', () => {
  it('pass the exact names that some workload may call, and no others', () => {
    const names = lines
      .filter((line) => line.startsWith('pass'))
      .map((line) =>
        /-> \$EXTERNAL_NET (\d+) .*content:"([^"]+)"; startswith; endswith;/.exec(line),
      )
      .map((found) => `${found?.[2]}:${found?.[1]}`)
    expect(names).toEqual(['smtp.example.com:465', 'hooks.example.com:443'])
    expect(outsidePorts(staging)).toEqual([443, 465])
  })

  it('refuse the rest after that: TLS, what is not TLS, other ports, UDP and ICMP', () => {
    const rest = lines.filter((line) => !line.startsWith('pass'))
    expect(lines.slice(-rest.length)).toEqual(rest)
    expect(rest.map((line) => line.split(' $HOME_NET')[0])).toEqual([
      'reject tls',
      'reject tcp',
      'drop tcp',
      'drop udp',
      'drop icmp',
    ])
    expect(rest[2]).toContain('-> $EXTERNAL_NET ![443,465] ')
  })

  it('have a number each', () => {
    const numbers = lines.map((line) => /sid:(\d+); rev:1;\)$/.exec(line)?.[1])
    expect(numbers).toEqual(lines.map((_, index) => String(index + 1)))
  })

  it('hold no host of a purpose that no workload has', () => {
    const weather = [{ host: 'weather.example.com', port: 443 }]
    const more = { ...staging, waysOut: { ...staging.waysOut, weather } }
    expect(outsideHosts(more)).toEqual(outsideHosts(staging))
  })
})
