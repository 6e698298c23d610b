export {
  EstimatePage as default,
  estimateMetadata as generateMetadata,
} from '../../../../features/estimate/estimate-page.tsx'
