import { notFound } from 'next/navigation'
import { CaseScreen } from '../../../../src/desk/case-screen.tsx'
import { isId } from '../../../../src/desk/is-id.ts'

export default async function CasePage({ params }: { params: Promise<{ caseId: string }> }) {
  const { caseId } = await params
  if (!isId(caseId)) notFound()
  return <CaseScreen caseId={caseId} />
}
