export {
  ResetScreen as default,
  resetMetadata as generateMetadata,
} from '../../../features/account/link-screens.tsx'
