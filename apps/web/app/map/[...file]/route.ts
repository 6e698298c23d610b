import { packagedData } from '../../../features/figures/packaged-data.ts'

const answer = (text: string) =>
  new Response(text, {
    headers: { 'content-type': 'application/geo+json', 'cache-control': 'public, max-age=86400' },
  })

/** The packaged map: `/map/states.geojson` and `/map/counties/<state>.geojson`. */
export async function GET(_: Request, { params }: { params: Promise<{ file: string[] }> }) {
  const { file } = await params
  const { readCountiesMap, readStatesMap } = await packagedData()
  const [folder, name] = file
  if (folder === 'states.geojson' && file.length === 1) return answer(await readStatesMap())
  const state = /^([A-Z]{2})\.geojson$/.exec(name ?? '')?.[1]
  const counties =
    folder === 'counties' && file.length === 2 && state ? await readCountiesMap(state) : null
  return counties === null ? new Response(null, { status: 404 }) : answer(counties)
}
