export { TrackerPage as default } from '../../../../features/tracker/tracker-page.tsx'
