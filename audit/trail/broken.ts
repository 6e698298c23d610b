/** The first thing that is wrong, in one sentence. */
export class Broken extends Error {}
