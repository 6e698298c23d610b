import { printMatrix } from '../packages/policies/src/index.ts'

console.log(printMatrix())
