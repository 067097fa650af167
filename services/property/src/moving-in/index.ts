export { contractReported, contractReportWithdrawn, estateTakenBack } from './contract-report.ts'
