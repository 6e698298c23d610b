import { flowPicture } from './flow.ts'
import { gates } from './gates.ts'
import { isGate } from './judge.ts'
import type { Component, ControlId, Owner, Stride, Zone } from './model.ts'

const zones: Record<Zone, [title: string, about: string]> = {
  outside: [
    'Outside',
    'Browsers, phones and services that we do not run. Nothing that comes from here is believed.',
  ],
  edge: [
    'Edge',
    'CloudFront and WAF. From here to the cluster there is one way: VPC origins to internal load balancers.',
  ],
  cluster: [
    'Cluster',
    'Our programs, each in a namespace of its own. Between two of them passes only what the matrix lists, and each call is judged again.',
  ],
  data: [
    'Data',
    'Tables and disks. Each program comes in with an account of its own, over TLS, with the rights of grants.sql.',
  ],
  account: [
    'Account',
    'Keys, secrets, backups and the roles that reach them. What is recorded or locked lies in other accounts.',
  ],
  delivery: ['Delivery', 'What becomes a program: only reviewed sources, only signed images.'],
}
const zoneOrder = Object.keys(zones) as Zone[]

const owners: Record<Owner, string> = {
  security: 'security lead',
  engineering: 'engineering lead',
  operations: 'operations lead',
  support: 'support lead',
  founder: 'founder',
}
const letters: Record<Stride, string> = {
  spoofing: '**S**poofing',
  tampering: '**T**ampering',
  repudiation: '**R**epudiation',
  disclosure: '**I**nformation disclosure',
  denial: '**D**enial of service',
  elevation: '**E**levation of privilege',
}
const strideOrder = Object.keys(letters) as Stride[]

/** The threat model to be read: a picture, the boundaries, a table for each component, and what each control is. */
export function threatDocument(
  model: readonly Component[],
  decisions: ReadonlyMap<number, string>,
): string {
  const parts = [
    intro(model),
    `## How data flows\n\n\`\`\`mermaid\n${flowPicture()}\`\`\`\n\nA solid line is a call, from who calls to who answers. A box is a trust boundary; whatever crosses one is checked where it arrives.`,
    `## Trust boundaries\n\n${table(
      ['Boundary', 'What it means', 'Components'],
      zoneOrder.map((zone) => boundary(zone, model)),
    )}`,
    gravest(model),
    ...zoneOrder.flatMap((zone) => section(zone, model, decisions)),
    `## Gates\n\nRows of the audit (\`A…\`, \`X…\`) are proved by \`npm run audit\`, decisions stand in [decisions/](decisions/). A gate is a test that fails when its control is gone.\n\n${table(['Gate', 'Proves that', 'Test'], gateRows())}`,
  ]
  return `${parts.join('\n\n')}\n`
}

function intro(model: readonly Component[]): string {
  const threats = model.flatMap((component) => component.threats)
  const next = model.map(({ reviewBy }) => reviewBy).sort()[0]
  return `# Threat model

What can be attacked, how, what stands against it, and what is left. ${model.length} components, ${threats.length} threats; the next review is due on ${next}.

This page is printed from \`infra/threats\` (\`node infra/threats/print.ts\`). Tests fail when a route group, table, queue, way out, workload, image or client is missing from it, when a control that it names does not exist, and when a review is overdue.`
}

const inZone = (zone: Zone, model: readonly Component[]) =>
  model.filter((component) => component.zone === zone)

function boundary(zone: Zone, model: readonly Component[]): string[] {
  const links = inZone(zone, model).map(({ id, title }) => `[${short(title)}](#${anchor(id)})`)
  return [`**${zones[zone][0]}**`, zones[zone][1], links.join(', ')]
}

function gravest(model: readonly Component[]): string {
  const rows = model.flatMap((component) =>
    component.remains
      .filter(({ grade }) => grade === 'high')
      .map(({ risk, owner }) => [link(component), risk, owners[owner]]),
  )
  return `## The gravest risks that are left\n\n${table(['Component', 'Risk', 'Answers for it'], rows)}`
}

function section(
  zone: Zone,
  model: readonly Component[],
  decisions: ReadonlyMap<number, string>,
): string[] {
  return [
    `## ${zones[zone][0]}`,
    ...inZone(zone, model).map((component) => describe(component, decisions)),
  ]
}

function describe(component: Component, decisions: ReadonlyMap<number, string>): string {
  const { id, title, about, threats, remains, reviewBy } = component
  const byKind = threats.toSorted(
    (a, b) => strideOrder.indexOf(a.stride) - strideOrder.indexOf(b.stride),
  )
  const rows = byKind.map(({ stride, what, controls }) => [
    letters[stride],
    what,
    controls.map((control) => show(control, decisions)).join(', '),
  ])
  const rest = remains.map(({ risk, grade, owner }) => `- *${grade}*, ${owners[owner]}: ${risk}`)
  return `### <a id="${anchor(id)}"></a>${title}

${about}${tablesOf(component)}

${table(['Threat', 'How', 'What answers it'], rows)}

What is left (to be looked at again by ${reviewBy}):

${rest.join('\n')}`
}

function tablesOf({ covers }: Component): string {
  const names = covers.filter((facet) => facet.startsWith('table:')).map((f) => `\`${f.slice(6)}\``)
  return names.length > 1 ? `\n\nTables: ${names.join(', ')}.` : ''
}

function show(control: ControlId, decisions: ReadonlyMap<number, string>): string {
  if (isGate(control)) return `[${control}](#gates)`
  const number = Number(control.slice(1))
  return control.startsWith('D')
    ? `[decision ${number}](decisions/${decisions.get(number)})`
    : control
}

function gateRows(): string[][] {
  return Object.entries(gates)
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([name, { file, proves }]) => [name, proves, `[${file.split('/').at(-1)}](../${file})`])
}

const anchor = (id: string) => `c-${id}`
const link = ({ id, title }: Component) => `[${short(title)}](#${anchor(id)})`
const short = (title: string) => title.replace(/^(?:Routes|Store|Queue|Call|Workload|Client): /, '')

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
