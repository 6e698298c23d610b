/** What support asks for in a customer's name and another person decides. The feature's only door. */
export { applyIdentityChange, askCustomerEmail } from './ask-email.ts'
export { applyExport, askCustomerExport } from './ask-export.ts'
export { fetchCustomerExport, listExportPermits, loadExportPermit } from './fetch-export.ts'
