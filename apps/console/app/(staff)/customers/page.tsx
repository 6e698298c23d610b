import { SearchScreen } from '../../../src/desk/search-screen.tsx'

export default function CustomersPage() {
  return <SearchScreen />
}
