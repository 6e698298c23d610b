export { TrackerScreen as default } from '../../features/tracker/tracker-screen.tsx'
