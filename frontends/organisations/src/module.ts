import { defineModule } from '@linli/frontend-kit'
import { messages } from './messages/messages.ts'
import { search } from './slots/search.ts'
import { territoryPath } from './slots/territory-path.ts'

/** Organisations: the tree of territories, who belongs to what, and who may act as whom. */
export const organisations = defineModule({
  name: 'organisations',
  title: 'module',
  messages,
  pages: {
    Query: [
      'estates',
      'people',
      'organisations',
      'appointments',
      'accounts',
      'auditEntries',
      'territoryChildren',
    ],
  },
  slots: { search, territoryPath },
  screens: [],
})
