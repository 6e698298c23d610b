export {
  SignUpScreen as default,
  signUpMetadata as generateMetadata,
} from '../../../features/account/account-screen.tsx'
