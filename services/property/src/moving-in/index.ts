export { contractReported, contractReportWithdrawn, estateTakenBack } from './contract-report.ts'
export { standardReported, standardReportWithdrawn } from './standard-report.ts'
