import type { OrganisationsSay } from '../messages/messages.ts'

const acts = [
  'personErase',
  'personRegister',
  'personChange',
  'personReveal',
  'accountDisable',
  'accountEnable',
  'invitationCreate',
  'buildingRegister',
  'estateRegister',
  'estateChange',
  'estateImport',
  'managementAreaRegister',
  'managementAreaChange',
  'organisationRegister',
  'organisationChange',
  'organisationDissolve',
  'appointmentBegin',
  'appointmentEnd',
  'postDefine',
  'classificationOverride',
  'classificationApprove',
  'classificationDecline',
  'classificationWithdraw',
  'classificationThresholdSet',
  'divisionImport',
  'legalBasisAttach',
  'legalBasisRemove',
  'standardCommentAnswer',
  'standardCommentPlace',
  'standardVersionConfirm',
  'standardVersionCreate',
  'standardVersionEditItems',
  'standardVersionImport',
  'standardVersionObject',
  'standardVersionPublish',
  'standardVersionRebase',
  'standardVersionRecordSignature',
  'standardVersionReturn',
  'standardVersionSign',
  'standardVersionSplit',
  'standardVersionSubmit',
  'standardVersionWithdraw',
] as const

/** Work that nobody does by hand stands in the trail with its reason. */
const works = {
  demo: 'demo',
  'a standard comes into force': 'comesIntoForce',
  'a body objected to a correction': 'objected',
  'the days for comments on a standard are over': 'commentsOver',
  'import of a division file': 'divisionsByCommand',
  'opening of a district': 'districtOpened',
  'first administrator': 'firstAdministrator',
  'rotation of keys': 'keysRotated',
  'erasure of one person’s data': 'personErased',
  'export of one person’s data': 'personExported',
  'search of one person': 'personSearched',
} as const

/** What was done, in words. The trail is older than any list: an act it alone knows stays as it is. */
export function actWord(action: string, say: OrganisationsSay): string {
  const act = acts.find((one) => one === action)
  if (act) return say(`act.${act}`)
  return action in works ? say(`work.${works[action as keyof typeof works]}`) : action
}
