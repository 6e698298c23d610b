import { type Neighbour, type Workload, workloads } from '../system/workloads.ts'

const neighbours: Record<Exclude<Neighbour, 'api'>, string> = {
  database: 'aurora',
  keys: 'kms',
  secrets: 'vault',
}
const ways = { mail: 'mailServer', alerts: 'receiver', weather: 'weather' } as const

/** How data flows, as a mermaid picture; what runs and what it reaches comes from the workloads. */
export function flowPicture(): string {
  const all = Object.values(workloads)
  const edges = [...fixed, ...all.flatMap(calls)]
  return `flowchart LR
  subgraph outside [Outside]
    browser(["Customer’s browser"])
    phone(["App: customer, crew"])
    staff(["Colleague’s browser"])
    mailServer([Mail server])
    receiver([Receiver of alerts])
  end
  subgraph edge [Edge]
    siteDoor["CloudFront and WAF: site"]
    consoleDoor["CloudFront and WAF: console"]
  end
  subgraph cluster [Cluster]
${all.map(({ name }) => `    ${name}[${titles[name]}]`).join('\n')}
  end
  subgraph data [Data]
    aurora[(Aurora MySQL)]
    disk[(Trail on its own disk)]
  end
  subgraph account [Account]
    kms{{KMS}}
    vault{{Secrets Manager}}
    locked[(Locked backups and records)]
  end
  subgraph delivery [Delivery]
    pipeline[Pipeline]
    registry[(Registry)]
  end
${edges.map((edge) => `  ${edge}`).join('\n')}
`
}

const titles: Record<Workload['name'], string> = {
  api: 'API',
  worker: 'Worker',
  sealer: 'Sealer',
  web: 'Customer site',
  console: 'Staff console',
  migrate: 'Migrate job',
}

const fixed = [
  'browser -->|HTTPS| siteDoor',
  'phone -->|"HTTPS, /api"| siteDoor',
  'staff -->|"HTTPS, allowed networks"| consoleDoor',
  'siteDoor -->|VPC origin| web',
  'consoleDoor -->|VPC origin| console',
  'pipeline -->|"signed, by digest"| registry',
  'registry -->|images| cluster',
  'aurora -->|copies| locked',
]

function calls({ name, reaches, waysOut, folders }: Workload): string[] {
  return [
    ...reaches.map((to) => `${name} --> ${to === 'api' ? 'api' : neighbours[to]}`),
    ...waysOut.map((to) => `${name} -->|by name| ${ways[to]}`),
    ...(folders.some(({ kept }) => kept) ? [`${name} --> disk`] : []),
  ]
}
