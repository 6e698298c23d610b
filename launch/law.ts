import { printFields, printMatrix } from '@girasol/policies'

console.log(`Who may do what\n\n${printMatrix()}\n`)
console.log(`What of a person each reader sees (· is nothing)\n\n${printFields()}`)
