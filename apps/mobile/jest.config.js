/** Packages that ship modern modules only, beside React Native's own. */
const modern = [
  'react-native',
  '@react-native',
  'expo',
  '@expo',
  'standard-navigation',
  'use-intl',
  'intl-messageformat',
  'icu-minify',
  '@formatjs',
]

export default {
  preset: 'jest-expo',
  testMatch: ['<rootDir>/{app,design,features,plugins,web-server}/**/*.test.{ts,tsx}'],
  transformIgnorePatterns: [`/node_modules/(?!(${modern.join('|')}))`],
  // A whole app is rendered per test: on a busy machine that takes its time.
  testTimeout: 30_000,
  setupFiles: ['<rootDir>/testing/engine-gaps.ts', '<rootDir>/testing/phone-parts.ts'],
}
