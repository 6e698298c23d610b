export {
  SignInScreen as default,
  signInMetadata as generateMetadata,
} from '../../../features/account/account-screen.tsx'
