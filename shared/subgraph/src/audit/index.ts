export {
  type Anchor,
  anchorHeads,
  anchorKeys,
  publicKeyText,
  readAnchors,
  storedAnchors,
  writeAnchors,
} from './anchor.ts'
export { sealEntries } from './seal.ts'
export { type AuditFinding, type DistrictAudit, verifyAudit } from './verify.ts'
