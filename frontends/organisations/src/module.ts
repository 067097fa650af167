import { defineModule } from '@linli/frontend-kit'
import { TreeIcon } from '@linli/ui/icons'
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
      'personReadings',
    ],
  },
  slots: { search, territoryPath },
  screens: [
    {
      path: '/',
      title: 'nav.territories',
      icon: TreeIcon,
      inMenu: true,
      load: () => import('./territories/territories.screen.tsx'),
    },
    {
      path: '/territories',
      title: 'nav.territories',
      load: () => import('./territories/territories.screen.tsx'),
    },
    {
      path: '/territories/:code',
      title: 'nav.territory',
      load: () => import('./territories/territory.screen.tsx'),
    },
    {
      path: '/estates/:code',
      title: 'nav.estate',
      load: () => import('./estates/estate.screen.tsx'),
    },
  ],
})
