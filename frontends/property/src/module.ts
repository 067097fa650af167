import { defineModule } from '@linli/frontend-kit'
import { FileIcon, HomeIcon, ListIcon, QrCodeIcon, TeamIcon } from '@linli/ui/icons'
import { messages } from './messages/messages.ts'
import { handlesRequests, handlesStandards, writesStandards } from './permissions.ts'

const standard = '/standards/:reference'

/** Property: what a company promises for an estate, from the first draft to the public page. */
export const property = defineModule({
  name: 'property',
  title: 'module',
  messages,
  pages: {
    Query: [
      'serviceRequests',
      'managementAreas',
      'disclosureDuties',
      'serviceContracts',
      'unservedEstates',
      'servicePointsToLog',
      'jointMeetings',
      'resolutions',
      'meetingStandings',
      'meetingTopics',
    ],
    ManagementArea: [
      'standardVersions',
      'disclosures',
      'allTemporaryMeasures',
      'servicePoints',
      'serviceLog',
    ],
    ItemCompliance: ['dues'],
    StandardVersion: ['comments', 'events'],
    StandardLibrary: ['areas', 'changes', 'changeSets'],
    StandardChangeSet: ['rows'],
    StandardChangeSetPreview: ['areas'],
  },
  screens: [
    {
      path: '/',
      title: 'nav.today',
      icon: HomeIcon,
      inMenu: true,
      needs: handlesStandards,
      load: () => import('./today/today.screen.tsx'),
    },
    {
      path: '/requests',
      title: 'nav.requests',
      icon: ListIcon,
      inMenu: true,
      needs: handlesRequests,
      load: () => import('./requests/requests.screen.tsx'),
    },
    {
      path: '/requests/policies',
      title: 'request.policies.title',
      load: () => import('./requests/policies.screen.tsx'),
    },
    {
      path: '/requests/:id',
      title: 'nav.requests',
      load: () => import('./requests/request.screen.tsx'),
    },
    {
      path: '/areas',
      title: 'nav.areas',
      icon: ListIcon,
      inMenu: true,
      leadsTo: ['/standards'],
      load: () => import('./management-areas/management-areas.screen.tsx'),
    },
    {
      path: '/areas/:areaCode',
      title: 'nav.area',
      load: () => import('./management-areas/management-area.screen.tsx'),
    },
    {
      path: '/areas/:areaCode/contract',
      title: 'nav.contract',
      load: () => import('./service-contracts/contract.screen.tsx'),
    },
    {
      path: '/contracts',
      title: 'nav.contracts',
      load: () => import('./service-contracts/contracts.screen.tsx'),
    },
    {
      path: '/commitments',
      title: 'nav.commitments',
      load: () => import('./basic-commitments/unserved-estates.screen.tsx'),
    },
    {
      path: '/commitments/:estateCode',
      title: 'nav.commitments',
      load: () => import('./basic-commitments/commitment.screen.tsx'),
    },
    {
      path: '/areas/:areaCode/import',
      title: 'import.title',
      needs: writesStandards,
      load: () => import('./standard-import/standard-import.screen.tsx'),
    },
    {
      path: '/library',
      title: 'nav.library',
      icon: FileIcon,
      inMenu: true,
      needs: writesStandards,
      load: () => import('./standard-library/library.screen.tsx'),
    },
    {
      path: '/library/differences',
      title: 'library.differences',
      needs: writesStandards,
      load: () => import('./standard-library/differences.screen.tsx'),
    },
    {
      path: '/library/differences/:areaCode',
      title: 'library.differences',
      needs: writesStandards,
      load: () => import('./standard-library/area-differences.screen.tsx'),
    },
    {
      path: '/library/changes/new',
      title: 'changeSet.new',
      needs: writesStandards,
      load: () => import('./standard-library/new-change-set.screen.tsx'),
    },
    {
      path: '/library/changes/:id',
      title: 'changeSet.standings',
      needs: writesStandards,
      load: () => import('./standard-library/change-set.screen.tsx'),
    },
    {
      path: '/areas/:areaCode/disclosures',
      title: 'disclosure.areaTitle',
      load: () => import('./disclosure/area-disclosures.screen.tsx'),
    },
    {
      path: '/disclosures',
      title: 'nav.disclosures',
      icon: FileIcon,
      inMenu: true,
      needs: handlesStandards,
      load: () => import('./disclosure/disclosures.screen.tsx'),
    },
    {
      path: '/disclosures/rules',
      title: 'disclosure.rules.title',
      load: () => import('./disclosure/rules.screen.tsx'),
    },
    {
      path: '/disclosures/:dutyId',
      title: 'nav.disclosures',
      load: () => import('./disclosure/disclosure.screen.tsx'),
    },
    {
      path: '/rounds',
      title: 'nav.rounds',
      icon: QrCodeIcon,
      inMenu: true,
      leadsTo: ['/points'],
      needs: writesStandards,
      load: () => import('./service-logs/rounds.screen.tsx'),
    },
    {
      path: '/points/:reference',
      title: 'nav.rounds',
      load: () => import('./service-logs/rounds.screen.tsx'),
    },
    {
      path: '/areas/:areaCode/points',
      title: 'points.title',
      load: () => import('./service-logs/points.screen.tsx'),
    },
    {
      path: '/areas/:areaCode/labels',
      title: 'labels.title',
      load: () => import('./service-logs/labels.screen.tsx'),
    },
    {
      path: '/areas/:areaCode/log',
      title: 'log.title',
      load: () => import('./service-logs/log.screen.tsx'),
    },
    {
      path: '/areas/:areaCode/log/import',
      title: 'logImport.title',
      needs: writesStandards,
      load: () => import('./service-logs/import-log.screen.tsx'),
    },
    {
      path: '/areas/:areaCode/compliance',
      title: 'compliance.title',
      load: () => import('./service-logs/compliance.screen.tsx'),
    },
    {
      path: '/areas/:areaCode/compliance/:itemCode',
      title: 'compliance.title',
      load: () => import('./service-logs/item-compliance.screen.tsx'),
    },
    {
      path: '/meetings',
      title: 'nav.meetings',
      icon: TeamIcon,
      inMenu: true,
      leadsTo: ['/resolutions'],
      needs: handlesStandards,
      load: () => import('./joint-meetings/meetings.screen.tsx'),
    },
    {
      path: '/meetings/rules',
      title: 'meeting.rules.title',
      load: () => import('./joint-meetings/meeting-rules.screen.tsx'),
    },
    {
      path: '/meetings/:id',
      title: 'nav.meetings',
      load: () => import('./joint-meetings/meeting.screen.tsx'),
    },
    {
      path: '/resolutions',
      title: 'nav.resolutions',
      needs: handlesStandards,
      load: () => import('./joint-meetings/resolutions.screen.tsx'),
    },
    {
      path: '/resolutions/:id',
      title: 'nav.resolutions',
      load: () => import('./joint-meetings/resolution.screen.tsx'),
    },
    {
      path: '/review-rules',
      title: 'reviewRules.title',
      needs: handlesStandards,
      load: () => import('./review-rules/review-rules.screen.tsx'),
    },
    { path: standard, title: 'nav.standard', load: () => import('./service-standards/text.screen.tsx') },
    {
      path: `${standard}/edit`,
      title: 'editor.title',
      needs: writesStandards,
      load: () => import('./standard-editor/editor.screen.tsx'),
    },
    {
      path: `${standard}/changes`,
      title: 'version.changes',
      load: () => import('./service-standards/changes.screen.tsx'),
    },
    {
      path: `${standard}/review`,
      title: 'version.review',
      load: () => import('./service-standards/review.screen.tsx'),
    },
    {
      path: `${standard}/comments`,
      title: 'version.comments',
      load: () => import('./comments/comments.screen.tsx'),
    },
    {
      path: `${standard}/share`,
      title: 'version.share',
      load: () => import('./service-standards/share.screen.tsx'),
    },
    {
      path: `${standard}/history`,
      title: 'version.history',
      load: () => import('./service-standards/history.screen.tsx'),
    },
  ],
})
