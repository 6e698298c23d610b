export { findOrder, listRecentOrders } from './find-order.ts'
export { readHealth } from './read-health.ts'
