export { areaName, organisationName, seatShown } from './names.ts'
export { OrganisationType } from './organisation.type.ts'
export {
  EstateType,
  ManagementAreaConnection,
  ManagementAreaType,
  ServiceContractType,
} from './territory.type.ts'
