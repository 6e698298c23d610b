// What a page pays that has just been opened: one site and one plane before anything has been compiled.
import { prepareSite, simulatePlane } from '@girasol/pv-model'
import { packagedYears, roofPlanes } from './inputs.ts'

const [weather] = packagedYears()
const [plane] = roofPlanes(1)
if (weather === undefined || plane === undefined) throw new Error('no weather is packaged')
const began = performance.now()
const site = prepareSite(weather)
const prepared = performance.now()
simulatePlane(site, plane)
console.log(JSON.stringify({ siteMs: prepared - began, planeMs: performance.now() - prepared }))
