export { SignUpScreen as default } from '../features/account/sign-up-screen.tsx'
