export { countsInWords, importReport, problemInWords } from './import-report.ts'
export { importRequests, type ImportOutcome, type ImportTools } from './import-requests.ts'
export { checkMapping, type RequestMapping } from './request-mapping.ts'
export { savedMapping, saveMapping } from './saved-mapping.ts'
