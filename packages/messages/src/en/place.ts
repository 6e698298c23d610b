/** Where the roof is. */
export const placeTexts = {
  title: 'Where is the roof?',
  lead: 'A ZIP code or a city is enough. We use it for the weather and for the usual price of electricity there.',
  label: 'ZIP code or city',
  hint: 'For example 85701 or San Antonio',
  search: 'Search',
  found: '{count, plural, =0 {No place found} one {# place found} other {# places found}}',
  none: 'We know no place in the United States by that name. Check the spelling, or put a pin on the map.',
  pick: 'Choose your place',
  map: 'Use the map instead',
  hideMap: 'Close the map',
  mapTitle: 'Map of the United States',
  mapHelp:
    'Move the map until the pin stands on your place: drag it, or click it and use the arrow keys, plus and minus. We only use the position to about half a mile.',
  usePoint: 'Use this point',
  noPlace:
    'There is no place of ours near this point. Move the pin onto land in the United States.',
  mapFailed: 'The map could not be loaded. Searching by ZIP code or city still works.',
  change: 'Change place',
  starting: 'Getting the weather of your place…',
}
