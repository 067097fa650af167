import { lifecycles } from '@linli/frontend-kit'
import { organisations } from './module.ts'

/** What the shell loads: the contract of the module, and its life on the page. */
export const { module, bootstrap, mount, unmount } = lifecycles(organisations)
