export { JobScreen as default } from '../../features/jobs/job-screen.tsx'
