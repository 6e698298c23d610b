/** The parts of MapLibre that its worker loads by address; a bundle cannot carry them. */
const served: Record<string, string> = {
  'maplibre-gl-worker.mjs': 'maplibre-gl/dist/maplibre-gl-worker.mjs',
  'maplibre-gl-shared.mjs': 'maplibre-gl/dist/maplibre-gl-shared.mjs',
}

export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }) {
  const specifier = served[(await params).file]
  if (!specifier) return new Response(null, { status: 404 })
  // Read by Node itself: the bundle would look for the package in its own folder.
  const { readPackageFile } = await import(
    /* turbopackIgnore: true */ '@girasol/site-frame/package-file.ts'
  )
  return new Response(await readPackageFile(specifier), {
    headers: { 'content-type': 'text/javascript', 'cache-control': 'public, max-age=86400' },
  })
}
