export const dynamic = 'force-dynamic'

/** Whether this site can answer; the API has its own. */
export function GET() {
  return Response.json({ ready: true }, { headers: { 'cache-control': 'no-store' } })
}
