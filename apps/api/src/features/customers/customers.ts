/** The customers feature's only door: the support desk, and the leads of sales. */
export { listLeads } from './list-leads.ts'
export { loadCustomer } from './load-customer.ts'
export { openCase } from './open-case.ts'
export { readCustomer } from './read-customer.ts'
export { revealField } from './reveal-field.ts'
export { searchCustomers } from './search-customers.ts'
