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
  setupFiles: ['<rootDir>/testing/phone-parts.ts'],
}
