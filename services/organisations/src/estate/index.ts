export {
  areaById,
  areasOfCommunity,
  areasOfCompany,
  estateById,
  estatesOfCommunity,
  selectAreasByIds,
  selectEstates,
  selectEstatesByIds,
  type EstateRow,
} from './estate.rows.ts'
export { modeOfText } from './estate-columns.ts'
export { isDecimalUpTo, refuseFacts } from './estate-facts.ts'
export { Estate, type EstateFacts } from './estate.ts'
export { EstateType, ManagementAreaType } from './estate.type.ts'
export { ManagementArea } from './management-area.ts'
export { ManagementMode } from './management-mode.ts'
export { putBuildings } from './building-register.ts'
export { registerEstate } from './estate-register.ts'
export { registerArea } from './management-area-register.ts'
export { takeBackArea, takeBackBuilding, takeBackEstate } from './estate-take-back.ts'
export { Building } from './building.ts'
export { tellArea, tellEstate } from './tell-estate.ts'
export { SpreadsheetFileType } from './estate.type.ts'
export { workbookMediaType } from './estates-workbook.ts'
