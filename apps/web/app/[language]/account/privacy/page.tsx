export {
  PrivacyScreen as default,
  privacyMetadata as generateMetadata,
} from '../../../../features/privacy/privacy-screen.tsx'
