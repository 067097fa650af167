export { Building } from './building.ts'
export {
  areaById,
  areasOfCommunity,
  areasOfCompany,
  estateById,
  estatesOfCommunity,
  selectAreasByIds,
  selectEstatesByIds,
  type EstateRow,
} from './estate.rows.ts'
export { isDecimalUpTo } from './estate-facts.ts'
export { Estate, type EstateFacts } from './estate.ts'
export { BuildingType, EstateType, ManagementAreaType } from './estate.type.ts'
export { ManagementArea } from './management-area.ts'
export { ManagementMode } from './management-mode.ts'
export { putBuildings } from './building-register.ts'
export { registerEstate } from './estate-register.ts'
export { registerArea } from './management-area-register.ts'
