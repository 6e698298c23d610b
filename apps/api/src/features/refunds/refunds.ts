/** Money that is given back: decided, and by how many. The feature's only door. */
export { listRefunds } from './list-refunds.ts'
export { applyRefund, refundOrder } from './refund-order.ts'
