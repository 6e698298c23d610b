/** Expo's tools without network, questions or messages home. */
export const offlineExpo = { CI: '1', EXPO_OFFLINE: '1', EXPO_NO_TELEMETRY: '1' }
