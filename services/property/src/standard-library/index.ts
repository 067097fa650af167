export { libraryContentFor } from './library-content.ts'
