/** What the handles on the drawing belong to. */
export type Selection =
  | { kind: 'side'; planeId: string; by: 'sizes' | 'corners' }
  | { kind: 'obstruction'; planeId: string; id: string }
  | { kind: 'tree'; id: string }
