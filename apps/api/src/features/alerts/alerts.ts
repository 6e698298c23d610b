/** The alerts feature's only door. */
export { acknowledgeAlert } from './acknowledge-alert.ts'
export { loadAlert } from './load-alert.ts'
export { createPoster, runAlertPosts, webhookReceiver } from './post-alerts.ts'
export { listAlerts, readWatch } from './read-alerts.ts'
export { createAlertEngine } from './run-alerts.ts'
export { lookAge, runEngineWatch } from './watch-engine.ts'
