export default {
  preset: 'jest-expo',
  testMatch: ['<rootDir>/{app,design,features,plugins}/**/*.test.{ts,tsx}'],
  moduleNameMapper: {},
}
