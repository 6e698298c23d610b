import { printMatrix } from '@girasol/policies'

console.log(printMatrix())
