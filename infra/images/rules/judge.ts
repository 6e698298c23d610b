import { type Dockerfile, type Instruction, readDockerfile, type Stage } from './dockerfile.ts'

const pinned = /@sha256:[0-9a-f]{64}$/
const execForm = /^\[\s*"/
const secretName = /PASSWORD|PASSWD|SECRET|TOKEN|PRIVATE|CREDENTIAL|API_?KEY|ACCESS_?KEY/i
const secretFile = /\.(pem|key|p12|pfx)\b|(^|[\s/])\.(env|npmrc|aws|ssh)\b|id_(rsa|ed25519)/
const labels = ['title', 'version', 'revision', 'created', 'licenses'] as const

/** What is wrong with a Dockerfile, one line each; nothing when it may be built. */
export function judge(text: string): string[] {
  const file = readDockerfile(text)
  const last = file.stages.at(-1)
  if (!last) return ['has no stage']
  const all = file.stages.flatMap(({ instructions }) => instructions)
  return [
    ...(file.stages.length < 2 ? ['has one stage only'] : []),
    ...file.stages.flatMap((stage, index) => wrongBase(file, stage, index)),
    ...all.flatMap(wrongInstruction),
    ...wrongEnd(last),
  ]
}

/** Every stage starts from nothing, from an earlier stage, or from an image by its digest. */
function wrongBase(file: Dockerfile, stage: Stage, index: number): string[] {
  const from = stage.from.replace(
    /\$\{?(\w+)\}?/g,
    (_, name: string) => file.globals.get(name) ?? '',
  )
  const earlier = file.stages.slice(0, index).map(({ name }) => name)
  if (from === 'scratch' || earlier.includes(from) || pinned.test(from)) return []
  return [`starts from ${from || stage.from}, which is named by no digest`]
}

function wrongInstruction({ name, rest, line }: Instruction): string[] {
  const at = (what: string) => [`line ${line}: ${what}`]
  if (name === 'ADD') return at('ADD fetches and unpacks; COPY does neither')
  if (name === 'COPY' && /https?:\/\//.test(rest)) return at('COPY from the net')
  if (name === 'COPY' && /--chown|--chmod/.test(rest)) return at('programs belong to root')
  if (name === 'COPY' && /(^|\s)\.\/?\s/.test(rest)) return at('COPY of everything there is')
  if (name === 'COPY' && secretFile.test(rest)) return at('a secret in the image')
  if ((name === 'ARG' || name === 'ENV') && secretName.test(rest))
    return at('a secret in a setting')
  if (['RUN', 'CMD', 'ENTRYPOINT'].includes(name) && !execForm.test(rest)) return at('shell form')
  if (name === 'RUN' && /\b(curl|wget|apt|apk|npm|sudo)\b/.test(rest)) return at('RUN that fetches')
  if (name === 'SHELL') return at('there is no shell')
  if (name === 'VOLUME') return at('a folder that can be written unasked')
  return []
}

/** How the last stage leaves the image. */
function wrongEnd({ instructions }: Stage): string[] {
  const last = (name: string) => instructions.findLast((one) => one.name === name)?.rest ?? ''
  const told = instructions.filter(({ name }) => name === 'LABEL').map(({ rest }) => rest)
  const user = Number(/^(\d+):(\d+)$/.exec(last('USER'))?.[1] ?? 0)
  const bill = instructions.some(({ name, rest }) => name === 'COPY' && /sbom\.json \//.test(rest))
  return [
    ...(user < 10_001 ? ['ends as root, or as a user of the machine'] : []),
    ...(/^(?!NONE).*CMD \["/.test(last('HEALTHCHECK'))
      ? []
      : ['has no HEALTHCHECK without a shell']),
    ...(last('CMD') ? [] : ['has no CMD']),
    ...(bill ? [] : ['has no bill of materials']),
    ...(instructions.some(({ name }) => name === 'RUN')
      ? ['runs something in the last stage']
      : []),
    ...labels
      .filter((label) => !told.some((text) => text.includes(`org.opencontainers.image.${label}=`)))
      .map((label) => `has no label ${label}`),
  ]
}
