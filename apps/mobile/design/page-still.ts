/** For what a finger drags: a browser must not scroll the page meanwhile. Phones know no such style. */
export const pageStill: object = { touchAction: 'none', userSelect: 'none' }
