export { downloadProof } from './download-proof.ts'
