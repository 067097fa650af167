// type-graphql's decorators read it as soon as a class is declared, so it comes before everything.
import 'reflect-metadata'
export { act, type ActInput, refused } from './act.ts'
export type { AsSystem } from './as-system.ts'
export {
  type Anchor,
  anchorKeys,
  type AuditFinding,
  type DistrictAudit,
  publicKeyText,
  readAnchors,
  storedAnchors,
  verifyAudit,
} from './audit/index.ts'
export {
  anonymousClaims,
  type Claims,
  claimsHeader,
  type SeatKind,
  signClaims,
  systemClaims,
  verifyClaims,
} from './claims.ts'
export {
  createConnectionType,
  type Page,
  page,
  PageInfo,
  pageOfEach,
  type PageRequest,
} from './connection.ts'
export { type Context, type EntityManager, loader } from './context.ts'
export { readRows } from './read-rows.ts'
export {
  defineService,
  type Fact,
  type FactHandler,
  type JobHandler,
  type JobTools,
  type ServiceDefinition,
} from './define-service.ts'
export { type DistrictFact, tell, tellAll, tellDistricts } from './facts.ts'
export { isKeptFile, readFile, type StoredFile } from './files.ts'
export { serveOverHttp } from './http-server.ts'
export { enqueue } from './jobs.ts'
export { live, wake } from './live.ts'
export { formatMessage, type Language, languageOf } from './messages.ts'
export { migrateService } from './migrate.ts'
export { type Notice, noticeGiven, notify, notifyAll } from './notify.ts'
export { createRefusalType, type Payload, type RefusalMessage } from './refusal-type.ts'
export { CivilDay, DateTime, Decimal } from './scalars.ts'
export { buildServiceSchema } from './schema.ts'
export {
  type RunningSubgraph,
  type ServiceOptions,
  startService,
  type SubgraphRequest,
} from './start-service.ts'
export { startUpkeep, type Upkeep, type UpkeepOptions } from './upkeep.ts'
export { openSealed, seal, type Sealer, Vault, vaultOf } from './vault.ts'
export { Viewer } from './viewer.ts'
export { findVisible, isIdentity } from './visible.ts'
