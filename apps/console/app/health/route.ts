/** Whether the console itself serves; the API answers for itself. */
export function GET() {
  return Response.json({ ready: true }, { headers: { 'cache-control': 'no-store' } })
}
export const dynamic = 'force-dynamic'
