import { packagedData } from '../../../features/figures/packaged-data.ts'
import { townsJson, zipsJson } from '../../../features/map/spots.ts'

const answer = (text: string) =>
  new Response(text, {
    headers: { 'content-type': 'application/geo+json', 'cache-control': 'public, max-age=86400' },
  })

/** The packaged map: `/map/states.geojson`, `/map/counties/<state>.geojson`, `/map/towns/<state or US>.json`, `/map/zips/<state>.json`. */
export async function GET(_: Request, { params }: { params: Promise<{ file: string[] }> }) {
  const { file } = await params
  const { readCountiesMap, readStatesMap } = await packagedData()
  const [folder, name] = file
  if (folder === 'states.geojson' && file.length === 1) return answer(await readStatesMap())
  const state = /^([A-Z]{2})\.(geo)?json$/.exec(name ?? '')?.[1]
  if (folder === 'towns' && file.length === 2 && state) return answer(await townsJson(state))
  if (folder === 'zips' && file.length === 2 && state) return answer(await zipsJson(state))
  const counties =
    folder === 'counties' && file.length === 2 && state ? await readCountiesMap(state) : null
  return counties === null ? new Response(null, { status: 404 }) : answer(counties)
}
