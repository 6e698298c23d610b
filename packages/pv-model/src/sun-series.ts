/** Amplitude, phase (radians) and speed (radians per thousand years) of a term `a cos(b + c t)`. */
type Term = readonly [amplitude: number, phase: number, speed: number]

/**
 * Heliocentric longitude of the earth, 1e-8 radians: powers 0, 1, 2 of thousands of years. Reda and
 * Andreas, Solar Position Algorithm, NREL/TP-560-34302, table A4.2 (from Bretagnon's VSOP87),
 * without terms below 1e-6 radians, which together move the sun by 0.0001 degrees.
 */
export const longitudeTerms: readonly (readonly Term[])[] = [
  [
    [175347046, 0, 0],
    [3341656, 4.6692568, 6283.07585],
    [34894, 4.6261, 12566.1517],
    [3497, 2.7441, 5753.3849],
    [3418, 2.8289, 3.5231],
    [3136, 3.6277, 77713.7715],
    [2676, 4.4181, 7860.4194],
    [2343, 6.1352, 3930.2097],
    [1324, 0.7425, 11506.7698],
    [1273, 2.0371, 529.691],
    [1199, 1.1096, 1577.3435],
    [990, 5.233, 5884.927],
    [902, 2.045, 26.298],
    [857, 3.508, 398.149],
    [780, 1.179, 5223.694],
    [753, 2.533, 5507.553],
    [505, 4.583, 18849.228],
    [492, 4.205, 775.523],
    [357, 2.92, 0.067],
    [317, 5.849, 11790.629],
    [284, 1.899, 796.298],
    [271, 0.315, 10977.079],
    [243, 0.345, 5486.778],
    [206, 4.806, 2544.314],
    [205, 1.869, 5573.143],
    [202, 2.458, 6069.777],
    [156, 0.833, 213.299],
    [132, 3.411, 2942.463],
    [126, 1.083, 20.775],
    [115, 0.645, 0.98],
    [103, 0.636, 4694.003],
    [102, 0.976, 15720.839],
    [102, 4.267, 7.114],
  ],
  [
    [628331966747, 0, 0],
    [206059, 2.678235, 6283.07585],
    [4303, 2.6351, 12566.1517],
    [425, 1.59, 3.523],
    [119, 5.796, 26.298],
    [109, 2.966, 1577.344],
  ],
  [
    [52919, 0, 0],
    [8720, 1.0721, 6283.0758],
    [309, 0.867, 12566.152],
  ],
]

/** Heliocentric latitude, 1e-8 radians; the same table. */
export const latitudeTerms: readonly Term[] = [
  [280, 3.199, 84334.662],
  [102, 5.422, 5507.553],
  [80, 3.88, 5223.69],
]

/** Distance, 1e-8 astronomical units; the same table. Needed for aberration and parallax only. */
export const distanceTerms: readonly Term[] = [
  [100013989, 0, 0],
  [1670700, 3.0984635, 6283.07585],
  [13956, 3.05525, 12566.1517],
]

/**
 * Nutation, 0.0001 arc seconds: in longitude (times sine) and obliquity (times cosine), then how
 * often the argument holds elongation of the moon, anomaly of the sun, anomaly of the moon, argument
 * of latitude of the moon and its node. Table A4.3, terms above 0.05 arc seconds.
 */
export const nutationTerms: readonly (readonly number[])[] = [
  [-171996, 92025, 0, 0, 0, 0, 1],
  [-13187, 5736, -2, 0, 0, 2, 2],
  [-2274, 977, 0, 0, 0, 2, 2],
  [2062, -895, 0, 0, 0, 0, 2],
  [1426, 54, 0, 1, 0, 0, 0],
  [712, -7, 0, 0, 1, 0, 0],
  [-517, 224, -2, 1, 0, 2, 2],
]

/** Those five arguments, degrees: at J2000 and per century (equations 15 to 19). */
export const nutationArguments: readonly (readonly [number, number])[] = [
  [297.85036, 445267.11148],
  [357.52772, 35999.05034],
  [134.96298, 477198.867398],
  [93.27191, 483202.017538],
  [125.04452, -1934.136261],
]
