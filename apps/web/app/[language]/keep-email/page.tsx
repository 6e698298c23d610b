export {
  KeepEmailScreen as default,
  keepEmailMetadata as generateMetadata,
} from '../../../features/account/link-screens.tsx'
