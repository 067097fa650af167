export { Organisation } from './organisation.ts'
export { organisationKinds, placeLevel, type OrganisationKind } from './organisation-kind.ts'
export { organisationById, selectOrganisations, type OrganisationRow } from './organisation.rows.ts'
export { OrganisationType, OrganisationKindEnum } from './organisation.type.ts'
