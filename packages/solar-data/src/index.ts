export { type Place, type PlaceBook, nearestPlace, searchPlaces } from './places.ts'
export { type RateBook, rateOf, type StateRate } from './rates.ts'
export { type NearestStation, nearestStation, type Station } from './stations.ts'
export { stateNames } from './state-names.ts'
