import type { Files } from './repository.ts'

/** A rule over files of the repository. What it finds is said in words, each with the place; nothing found is good. */
export type Gate = { name: string; find: (files: Files) => string[] }
