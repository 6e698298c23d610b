import { type Row, rows, source } from './rows.ts'

/** The benchmark as a table: each row, and what answers it. */
export function benchmarkDocument(): string {
  const count = (by: Row['answer']['by']) => rows.filter(({ answer }) => answer.by === by).length
  const lines = rows.map(
    ({ id, title, manual, answer }) =>
      `| ${id} | ${title} | ${manual ? 'manual' : 'automated'} | ${show(answer)} |`,
  )
  return `# CIS Amazon EKS Benchmark

${rows.length} rows: ${count('test')} are held by a test over the plan and the manifests, ${count('AWS-managed')} are AWS’s part in EKS Auto Mode, where nodes are Bottlerocket and nobody can sign in to them. What somebody changes in the running cluster by hand no test here can see: \`kube-bench run --benchmark eks-1.8.0\` in the cluster does.

Numbers and titles: ${source}. Printed by \`node infra/cis/print.ts\`.

| Row | Title | Kind | Answered by |
| --- | --- | --- | --- |
${lines.join('\n')}
`
}

function show(answer: Row['answer']): string {
  if (answer.by !== 'test') return answer.by
  const parts = answer.file.split('/')
  return `[${parts.slice(-2).join('/')}](${answer.file.replace('infra/', '../')})`
}
