export { MissingScreen as default } from '../features/frame/missing-screen.tsx'
