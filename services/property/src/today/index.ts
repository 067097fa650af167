export { PropertyTodayType } from './property-today.type.ts'
