export {
  ForgotScreen as default,
  forgotMetadata as generateMetadata,
} from '../../../features/account/link-screens.tsx'
