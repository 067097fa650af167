import { registerEnumType } from 'type-graphql'

/** Each name as its own value, as the schema wants an enumeration. */
export const namesOf = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, name])) as { readonly [Each in Name]: Each }

export const serviceRequestKinds = ['REPAIR', 'COMPLAINT', 'INQUIRY', 'SUGGESTION', 'HELP'] as const
export type ServiceRequestKind = (typeof serviceRequestKinds)[number]
export const ServiceRequestKindEnum = namesOf(serviceRequestKinds)

registerEnumType(ServiceRequestKindEnum, {
  name: 'ServiceRequestKind',
  description: 'What a resident wants.',
  valuesConfig: {
    REPAIR: { description: 'Something is broken and shall be mended.' },
    COMPLAINT: { description: 'Something is done badly, or not at all.' },
    INQUIRY: { description: 'A question.' },
    SUGGESTION: { description: 'An idea for how something could be better.' },
    HELP: { description: 'Somebody needs a hand.' },
  },
})

export const serviceRequestCategories = [
  'LIFT',
  'WATER',
  'POWER',
  'BUILDING',
  'CLEANING',
  'GREENING',
  'ORDER',
  'FIRE_SAFETY',
  'FEES',
  'NEIGHBOURS',
  'OTHER',
] as const
export type ServiceRequestCategory = (typeof serviceRequestCategories)[number]
export const ServiceRequestCategoryEnum = namesOf(serviceRequestCategories)

registerEnumType(ServiceRequestCategoryEnum, {
  name: 'ServiceRequestCategory',
  description: 'What a request is about.',
  valuesConfig: {
    LIFT: { description: 'Lifts.' },
    WATER: { description: 'Water, drains and heating.' },
    POWER: { description: 'Electricity and lamps.' },
    BUILDING: { description: 'Roofs, walls, stairwells, doors.' },
    CLEANING: { description: 'Cleaning and rubbish.' },
    GREENING: { description: 'Trees, lawns and pests.' },
    ORDER: { description: 'Gates, parking, noise.' },
    FIRE_SAFETY: { description: 'Escape routes, extinguishers, charging of electric bicycles.' },
    FEES: { description: 'Fees and bills.' },
    NEIGHBOURS: { description: 'Something between neighbours.' },
    OTHER: { description: 'Anything else.' },
  },
})
