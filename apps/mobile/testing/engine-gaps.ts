/** What the engine on phones (Hermes) does not have is taken away, so that whatever calls it fails in a test and not in a hand. */
const typedArrays: object = Object.getPrototypeOf(Uint8Array.prototype)
const iterators: object = Object.getPrototypeOf(Object.getPrototypeOf([].values()))

const gaps: readonly [object, readonly string[]][] = [
  [Array.prototype, ['toSorted']],
  [typedArrays, ['toSorted', 'toReversed', 'with']],
  [Array, ['fromAsync']],
  [Object, ['groupBy']],
  [Map, ['groupBy']],
  [Promise, ['withResolvers']],
  [
    Set.prototype,
    [
      'union',
      'intersection',
      'difference',
      'symmetricDifference',
      'isSubsetOf',
      'isSupersetOf',
      'isDisjointFrom',
    ],
  ],
  [iterators, ['map', 'filter', 'take', 'drop', 'flatMap', 'toArray', 'some', 'every', 'find']],
]

for (const [holder, names] of gaps) {
  for (const name of names) Reflect.deleteProperty(holder, name)
}
