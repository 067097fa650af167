export { actorOf, clock, type Actor } from './actor.ts'
export { AttachedFileType, StandardActorType } from './body-review.type.ts'
export { areaSituationOf, loadAreaSituation } from './area-situation.ts'
export { endStandards } from './end-standards.ts'
export { loadInForce } from './in-force.ts'
export { fileFault, textFault } from './input-faults.ts'
export { readPosts } from './posts.ts'
export { settingsOn } from './standard-settings.ts'
export { underWayStatuses } from './standard-version.lifecycle.ts'
export { categoryWords, promiseText, type Language, type Words } from './item-words.ts'
export { availableActions } from './standard-version.actions.ts'
export { bodyWords, lastCommentDay, placeName, titleOf } from './standard-version.words.ts'
export { areaRows, areaSituationsOf, type AreaSituation } from './area-situation.ts'
export { bringAllIntoForce } from './coming-into-force.ts'
export { changeSentence } from './change-words.ts'
export { diffItems, fieldsThatDiffer } from './diff.ts'
export { conflictsWith, edited, faultyItems, type Edits } from './editing.ts'
export { areAlike, pairRows } from './import/pair-rows.ts'
export { importProblems } from './import-problem-messages.ts'
export { readStandard, readTable } from './import/read-standard.ts'
export { RowReport } from './import/row-report.ts'
export { type Cell } from './import/table.ts'
export { escapeForSpreadsheet } from './import/spreadsheet-escape.ts'
export { latestDay } from './latest-day.ts'
export { nextItemCode, type Period, type Season, type StandardItemContent, type Unit } from './measure.ts'
export { splitDraft } from './split.ts'
export { StandardChangeType, StandardDiffType } from './standard-change.type.ts'
export { diffOf } from './standard-diff.ts'
export { mostProblemsShown, problemShown, sourceOf } from './standard-import.reading.ts'
export { ImportProblemType } from './standard-import.type.ts'
export { StandardItemConflictType, StandardItemInput, StandardItemType } from './standard-item.type.ts'
export { itemContent, promiseColumns, storedPromise, type StandardItemColumns } from './standard-item.ts'
export {
  StandardChangeClassEnum,
  StandardVersionActionEnum,
  CommunityTypeEnum,
  type CommunityType,
  type StandardChangeClass,
  type StandardVersionAction,
} from './standard-version.enums.ts'
export {
  beginDraft,
  beginDrafts,
  contentOf,
  lockStandards,
  lockStandardsOf,
  usedCodes,
  usedCodesOf,
} from './standard-version.finding.ts'
export { isShownContent, mayBegin, mayConfirm, mayPublish, maySubmit } from './standard-version.policy.ts'
export {
  groupedBy,
  loadVersion,
  promiseColumnsRead,
  readContents,
  loadContent,
  readVersions,
  type VersionRow,
} from './standard-version.rows.ts'
export { refusalShown, routeShown, routesIn, waitingShown } from './standard-version.shown.ts'
export { loadSituation, situationsOf, submissionOf, type Situation } from './standard-version.situation.ts'
export { deskOf, tellStandard, tellStandards } from './standard-version.telling.ts'
export { StandardVersion } from './standard-version.ts'
export { StandardVersionType, StandardWorkbookType } from './standard-version.type.ts'
export { templateItems, templateLevels, type TemplateLevel } from './template/template.ts'
