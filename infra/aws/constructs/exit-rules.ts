import type { Environment } from '../../system/environments.ts'
import { workloads } from '../../system/workloads.ts'

/** A host outside and the port that it is called at, always by TLS. */
export type OutsideHost = { host: string; port: number }

/** Hosts that some workload may call: purposes come from the workloads, hosts from the environment. */
export function outsideHosts({ waysOut }: Environment): readonly OutsideHost[] {
  const purposes = new Set(Object.values(workloads).flatMap((workload) => workload.waysOut))
  return [...purposes].flatMap((purpose) => waysOut[purpose])
}

/** Ports that the way out is open at. */
export function outsidePorts(environment: Environment): readonly number[] {
  return [...new Set(outsideHosts(environment).map(({ port }) => port))].toSorted((a, b) => a - b)
}

/**
 * Rules of the firewall, in their order (Suricata): exact names pass; TLS without one of them, other protocols on the same
 * ports, other ports and everything that is not TCP are refused and logged.
 */
export function exitRules(environment: Environment): string {
  const passes = outsideHosts(environment).map(passRule)
  const ports = outsidePorts(environment).join(',')
  const rest = [
    rule('reject tls', 'any', 'flow:to_server,established;', 'TLS to a name that is not allowed'),
    rule(
      'reject tcp',
      `[${ports || '443'}]`,
      'app-layer-protocol:!tls; flow:to_server,established;',
      'not TLS',
    ),
    rule('drop tcp', `![${ports || '443'}]`, 'flow:to_server;', 'another port'),
    rule('drop udp', 'any', '', 'UDP'),
    rule('drop icmp', 'any', '', 'ICMP'),
  ]
  return [...passes, ...rest].map((text, index) => `${text}sid:${index + 1}; rev:1;)`).join('\n')
}

function passRule({ host, port }: OutsideHost): string {
  const name = `tls.sni; content:"${host}"; startswith; endswith; nocase; flow:to_server,established;`
  return rule('pass tls', String(port), name, `to ${host}`)
}

function rule(head: string, port: string, options: string, message: string): string {
  return `${head} $HOME_NET any -> $EXTERNAL_NET ${port} (msg:"${message}"; ${options} `.replace(
    / +/g,
    ' ',
  )
}
