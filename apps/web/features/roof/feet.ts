const metresPerFoot = 0.3048
const kmPerMile = 1.609344

/** Metres as feet, for people in the United States. */
export const toFeet = (metres: number) => metres / metresPerFoot
/** Feet as metres, to the millimetre. */
export const fromFeet = (feet: number) => Math.round(feet * metresPerFoot * 1000) / 1000
export const toMiles = (km: number) => km / kmPerMile
/** Feet as they are shown: one decimal at most. */
export const shownFeet = (metres: number) => Math.round(toFeet(metres) * 10) / 10
