export { SearchSelect, type SearchChoice } from './search-select.tsx'
