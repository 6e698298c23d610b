/**
 * The packaged solar data, read by Node itself: the package finds its files beside its own source, which a bundle
 * would lose sight of.
 */
export const packagedData = () => import(/* turbopackIgnore: true */ '@girasol/solar-data/node')
