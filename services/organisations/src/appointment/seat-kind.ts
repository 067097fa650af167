import { registerEnumType } from 'type-graphql'

/** What a seat lets its holder do. ANONYMOUS and SYSTEM are claims, never seats of people. */
export const SeatKind = {
  DISTRICT: 'DISTRICT',
  STREET: 'STREET',
  AUDITOR: 'AUDITOR',
  PARTY: 'PARTY',
  RESIDENTS_COMMITTEE: 'RESIDENTS_COMMITTEE',
  OWNERS_COMMITTEE: 'OWNERS_COMMITTEE',
  PROPERTY_COMPANY: 'PROPERTY_COMPANY',
  ENTERPRISE: 'ENTERPRISE',
  PARTNER: 'PARTNER',
  DEPARTMENT: 'DEPARTMENT',
  SOCIAL: 'SOCIAL',
} as const
export type SeatKind = keyof typeof SeatKind

registerEnumType(SeatKind, {
  name: 'SeatKind',
  description: 'In which capacity somebody acts; it decides what they may see and do.',
  valuesConfig: {
    DISTRICT: { description: 'For the district government.' },
    STREET: { description: 'For a street office.' },
    AUDITOR: { description: 'Reads everything of the district, its audit trail too, and changes nothing.' },
    PARTY: { description: 'For a Party organisation of a neighbourhood, estate or village.' },
    RESIDENTS_COMMITTEE: { description: 'For a residents’ committee.' },
    OWNERS_COMMITTEE: { description: 'For the owners of an estate.' },
    PROPERTY_COMPANY: { description: 'For a property company.' },
    ENTERPRISE: { description: 'For a neighbourhood’s own company.' },
    PARTNER: { description: 'For a contracted operator who works with a neighbourhood’s company.' },
    DEPARTMENT: { description: 'For a department that handles what is referred to it.' },
    SOCIAL: { description: 'For a club, a volunteer team or a helping unit.' },
  },
})
