export { NotFoundScreen as default } from '../features/frame/not-found-screen.tsx'
