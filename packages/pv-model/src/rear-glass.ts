const rad = Math.PI / 180
const glass = 1.526
const normalReflectance = ((glass - 1) / (glass + 1)) ** 2

/**
 * Share of light that glass lets pass from each degree of view, 0..89 from the surface upwards and
 * mirrored beyond (Marion, "Numerical method for angle-of-incidence correction factors for diffuse
 * radiation incident on photovoltaic modules", Solar Energy 147, 2017).
 */
const marion = [
  0.057563, 0.12857, 0.199651, 0.265024, 0.324661, 0.378968, 0.428391, 0.47367, 0.514788, 0.552454,
  0.586857, 0.618484, 0.647076, 0.673762, 0.698029, 0.720118, 0.740726, 0.759671, 0.776946,
  0.792833, 0.807374, 0.82101, 0.833534, 0.845241, 0.855524, 0.865562, 0.874567, 0.882831, 0.890769,
  0.897939, 0.904373, 0.910646, 0.916297, 0.921589, 0.926512, 0.930906, 0.935179, 0.939074,
  0.942627, 0.946009, 0.949096, 0.95203, 0.954555, 0.957157, 0.959669, 0.9615, 0.963481, 0.965353,
  0.967387, 0.96858, 0.970311, 0.971567, 0.972948, 0.974114, 0.975264, 0.976287, 0.977213, 0.978142,
  0.979057, 0.979662, 0.98046, 0.9811, 0.981771, 0.982459, 0.982837, 0.983199, 0.983956, 0.984156,
  0.984682, 0.985026, 0.985364, 0.985645, 0.985954, 0.986241, 0.986484, 0.986686, 0.986895,
  0.987043, 0.987287, 0.987388, 0.987541, 0.987669, 0.987755, 0.987877, 0.987903, 0.987996,
  0.988022, 0.988091, 0.988104, 0.988114,
] as const

/** Share of light that passes the glass from degree `j` (0..179) of a half circle of view. */
export function acceptance(j: number): number {
  return marion[j < 90 ? j : 179 - j] ?? 0
}

/** Share that the glass throws back from degree `j`. */
export function reflectedShare(j: number): number {
  return 1 - acceptance(j) * (1 - normalReflectance)
}

/** View factor of degree `j`. */
export function arcShare(j: number): number {
  return 0.5 * (Math.cos(j * rad) - Math.cos((j + 1) * rad))
}

/** Share of direct light that plain glass lets pass, relative to normal (Sjerps-Koomen 1997). */
export function directShare(cosIncidence: number): number {
  if (cosIncidence >= 1) return 1
  const angle = Math.acos(cosIncidence)
  const inner = Math.asin(Math.sin(angle) / glass)
  const across = Math.sin(inner - angle) / Math.sin(inner + angle)
  const along = Math.tan(inner - angle) / Math.tan(inner + angle)
  return (1 - 0.5 * (across * across + along * along)) / (1 - normalReflectance)
}
