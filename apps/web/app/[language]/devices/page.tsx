export {
  DevicesScreen as default,
  devicesMetadata as generateMetadata,
} from '../../../features/account/devices-screen.tsx'
