/** The origins that a world's browsers call from. */
export const siteOrigin = 'http://localhost:4000'
export const consoleOrigin = 'http://console.localhost:4001'
