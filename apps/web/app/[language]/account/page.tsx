export {
  ProfileScreen as default,
  profileMetadata as generateMetadata,
} from '../../../features/profile/profile-screen.tsx'
