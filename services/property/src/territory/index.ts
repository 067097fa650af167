export { areaAround, companyName } from './area-around.ts'
export { areaName, organisationName, seatShown } from './names.ts'
export { OrganisationType } from './organisation.type.ts'
export { EstateType, ManagementAreaConnection, ManagementAreaType } from './territory.type.ts'
