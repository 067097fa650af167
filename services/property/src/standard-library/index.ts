export { ownLibraryContent } from './library-content.ts'
