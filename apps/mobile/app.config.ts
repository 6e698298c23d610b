import type { ExpoConfig } from 'expo/config'
import { withSealedDevice } from './plugins/sealed-device.ts'

/** Where the app finds the API; a store build sets it, a simulator on the same machine does not need to. */
const apiUrl = process.env.EXPO_PUBLIC_GIRASOL_API_URL ?? 'https://api.girasol.example'

// Phones refuse clear text (see plugins/sealed-device.ts): better said here than on somebody's roof.
if (!/^https:\/\/|^http:\/\/(localhost|10\.0\.2\.2)[:/]/.test(`${apiUrl}/`)) {
  throw new Error(`EXPO_PUBLIC_GIRASOL_API_URL must begin with https://, not ${apiUrl}`)
}

const config: ExpoConfig = {
  name: 'Girasol',
  slug: 'girasol',
  scheme: 'girasol',
  version: '0.1.0',
  platforms: ['android', 'ios', 'web'],
  orientation: 'default',
  userInterfaceStyle: 'automatic',
  icon: './assets/icon.png',
  ios: {
    bundleIdentifier: 'example.girasol.app',
    supportsTablet: true,
    config: { usesNonExemptEncryption: false },
  },
  android: {
    package: 'example.girasol.app',
    adaptiveIcon: { foregroundImage: './assets/icon-foreground.png', backgroundColor: '#fbf8f1' },
    blockedPermissions: [
      'android.permission.READ_EXTERNAL_STORAGE',
      'android.permission.WRITE_EXTERNAL_STORAGE',
      'android.permission.SYSTEM_ALERT_WINDOW',
    ],
  },
  web: { bundler: 'metro', output: 'single', name: 'Girasol' },
  plugins: [
    'expo-router',
    ['expo-secure-store', { configureAndroidBackup: false, faceIDPermission: false }],
    'expo-localization',
    [
      'expo-location',
      {
        locationWhenInUsePermission:
          'Homeowners: to find the weather of your place, only when you ask for it. Crews: to show the customer how far away you are, only while you are on your way.',
        locationAlwaysPermission: false,
        locationAlwaysAndWhenInUsePermission: false,
        motionUsagePermission: false,
      },
    ],
    withSealedDevice as never,
  ],
  extra: { apiUrl },
}

export default config
