import { defineModule } from '@linli/frontend-kit'
import {
  AreaIcon,
  AuditIcon,
  BankIcon,
  ClockIcon,
  HomeIcon,
  ListIcon,
  LockIcon,
  TagIcon,
  TeamIcon,
  TreeIcon,
} from '@linli/ui/icons'
import { messages } from './messages/messages.ts'
import { administers, hasPlace, importsDivisions, keepsRegisters, readsTrail } from './permissions.ts'
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
      'registeredManagementAreas',
      'classificationRequests',
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
      title: 'nav.today',
      icon: HomeIcon,
      inMenu: true,
      load: () => import('./today/today.screen.tsx'),
    },
    {
      path: '/territories',
      title: 'nav.territories',
      icon: TreeIcon,
      inMenu: true,
      needs: hasPlace,
      load: () => import('./territories/territories.screen.tsx'),
    },
    {
      path: '/territories/import',
      title: 'divisionImport.title',
      needs: importsDivisions,
      load: () => import('./imports/division-import.screen.tsx'),
    },
    {
      path: '/territories/:code',
      title: 'nav.territory',
      load: () => import('./territories/territory.screen.tsx'),
    },
    {
      path: '/estates',
      title: 'nav.estates',
      icon: ListIcon,
      inMenu: true,
      load: () => import('./estates/estates.screen.tsx'),
    },
    {
      path: '/estates/import',
      title: 'estateImport.title',
      needs: keepsRegisters,
      load: () => import('./imports/estate-import.screen.tsx'),
    },
    {
      path: '/estates/:code',
      title: 'nav.estate',
      load: () => import('./estates/estate.screen.tsx'),
    },
    {
      path: '/areas',
      title: 'nav.areas',
      icon: AreaIcon,
      inMenu: true,
      load: () => import('./areas/areas.screen.tsx'),
    },
    {
      path: '/areas/:code',
      title: 'nav.area',
      load: () => import('./areas/area.screen.tsx'),
    },
    {
      path: '/types',
      title: 'nav.types',
      icon: TagIcon,
      inMenu: true,
      load: () => import('./types/requests.screen.tsx'),
    },
    {
      path: '/types/rule',
      title: 'types.rule',
      load: () => import('./types/rule.screen.tsx'),
    },
    {
      path: '/organisations',
      title: 'nav.organisations',
      icon: BankIcon,
      inMenu: true,
      load: () => import('./organisations/organisations.screen.tsx'),
    },
    {
      path: '/organisations/:id',
      title: 'nav.organisation',
      load: () => import('./organisations/organisation.screen.tsx'),
    },
    {
      path: '/people',
      title: 'nav.people',
      icon: TeamIcon,
      inMenu: true,
      load: () => import('./people/people.screen.tsx'),
    },
    {
      path: '/people/:id',
      title: 'nav.person',
      load: () => import('./people/person.screen.tsx'),
    },
    {
      path: '/appointments',
      title: 'nav.appointments',
      icon: ClockIcon,
      inMenu: true,
      load: () => import('./appointments/appointments.screen.tsx'),
    },
    {
      path: '/appointments/posts',
      title: 'posts.title',
      load: () => import('./posts/posts.screen.tsx'),
    },
    {
      path: '/accounts',
      title: 'nav.accounts',
      icon: LockIcon,
      inMenu: true,
      needs: administers,
      load: () => import('./accounts/accounts.screen.tsx'),
    },
    {
      path: '/audit',
      title: 'nav.audit',
      icon: AuditIcon,
      inMenu: true,
      needs: readsTrail,
      load: () => import('./audit/audit.screen.tsx'),
    },
  ],
})
