/** The buttons of a version: the table of moves and the policy, asked together. */
import type { ReviewingBody, StandardVersionAction } from './standard-version.enums.ts'
import * as may from './standard-version.policy.ts'
import type { Answer } from './standard-version.policy.ts'
import type { Situation } from './standard-version.situation.ts'

export interface AvailableAction {
  readonly action: StandardVersionAction
  readonly refusal: Answer
  readonly bodies: readonly ReviewingBody[]
  readonly isNextStep: boolean
}

/** A button that is not mine is absent; one that is mine and cannot be pressed yet says why. */
const notMine: readonly string[] = [
  'NOT_SIGNED_IN',
  'NOT_YOURS',
  'WRONG_STATUS',
  'BASE_CURRENT',
  'NOTHING_TO_SPLIT',
]

/** The first of these that is allowed is what moves the version on. */
const waysOn: readonly StandardVersionAction[] = [
  'CONFIRM',
  // Hearing owners takes days; signing for one's own body takes a minute, and is still offered beside it.
  'WITNESS_OPINIONS',
  'SIGN',
  'NAME_REVIEWER',
  'ANSWER_COMMENTS',
  'REBASE',
  'SPLIT',
  'ATTACH_LEGAL_BASIS',
  'PUBLISH',
  'SUBMIT',
]

export function availableActions(situation: Situation): AvailableAction[] {
  const candidates = [...plainActions(situation), ...bodyActions(situation)]
  const mine = candidates.filter(({ refusal }) => refusal === null || !notMine.includes(refusal.code))
  const next = nextStep(situation, mine)
  return mine.map((candidate) => ({ ...candidate, isNextStep: candidate.action === next }))
}

type Candidate = Omit<AvailableAction, 'isNextStep'>

/** What the kind of change or the stage never asks for is no button at all. */
const notOffered: Answer = { code: 'WRONG_STATUS' }

function plainActions(situation: Situation): Candidate[] {
  const { version } = situation
  const isOpenToComments = version.status === 'COMMENT_PERIOD'
  const isBetter = version.changeClass === 'FAVOURABLE'
  const isWorse = version.changeClass === 'ADVERSE'
  const answers: Partial<Record<StandardVersionAction, Answer>> = {
    EDIT: may.mayEdit(situation),
    REBASE: may.mayRebase(situation),
    SPLIT: may.maySplit(situation),
    ATTACH_LEGAL_BASIS: isWorse ? may.mayEdit(situation) : notOffered,
    SUBMIT: isBetter ? notOffered : may.maySubmit(situation),
    CONFIRM: may.mayConfirm(situation),
    OBJECT: isOfBody(situation) ? may.mayObject(situation) : notOffered,
    COMMENT: isOpenToComments ? may.mayComment(situation) : notOffered,
    ANSWER_COMMENTS: version.commentCount > 0 ? may.mayAnswer(situation) : notOffered,
    PUBLISH: isOpenToComments || isBetter ? may.mayPublish(situation) : notOffered,
    WITHDRAW: may.mayWithdraw(situation),
  }
  return Object.entries(answers).map(([action, refusal]) => {
    return { action: action as StandardVersionAction, refusal, bodies: [] }
  })
}

const isOfBody = ({ viewer, version }: Situation) => version.reviewerIds.some((id) => viewer.actsFor(id))

/** One button for all bodies: it is allowed when it is for one of them, and names for which. */
function bodyActions(situation: Situation): Candidate[] {
  const { reviews, viewer } = situation
  const mine = reviews.filter(
    ({ organisationId, namedPersonId }) =>
      viewer.actsFor(organisationId) || (namedPersonId !== null && namedPersonId === viewer.person),
  )
  const isWitnessed = ({ standIn }: (typeof reviews)[number]) => standIn === 'WITNESSED_OPINIONS'
  const bodies = (some: typeof mine) => some.map(({ body }) => body)
  const every = bodies([...reviews])
  const own = bodies(mine)
  const signing = bodies(mine.filter((review) => !isWitnessed(review)))
  const witnessed = bodies(mine.filter(isWitnessed))
  // Recording is the community's: the company is not shown a button that can never be its own.
  const mayRecordAtAll = viewer.holds('PARTY', 'RESIDENTS_COMMITTEE', 'STREET')
  const recorded = mayRecordAtAll ? bodies(reviews.filter((review) => !isWitnessed(review))) : []
  const takesBack = may.mayReturn(situation, null)
  return [
    forBodies('SIGN', signing, (body) => may.maySign(situation, body)),
    forBodies('WITNESS_OPINIONS', witnessed, (body) => may.mayWitness(situation, body)),
    forBodies('RECORD_SIGNATURE', recorded, (body) => may.mayRecordSignature(situation, body)),
    whereNeeded(forBodies('NAME_REVIEWER', every, (body) => may.mayNameReviewer(situation, body))),
    takesBack === null
      ? { action: 'RETURN', refusal: null, bodies: [] }
      : forBodies('RETURN', own, (body) => may.mayReturn(situation, body)),
  ]
}

/** The street is not shown what it need not do. */
const whereNeeded = (candidate: Candidate): Candidate =>
  candidate.refusal === null || candidate.refusal.code === 'RECUSED'
    ? candidate
    : { ...candidate, refusal: notOffered }

function forBodies(
  action: StandardVersionAction,
  bodies: readonly ReviewingBody[],
  ask: (body: ReviewingBody) => Answer,
): Candidate {
  const answers = bodies.map((body) => ({ body, refusal: ask(body) }))
  const allowed = answers.filter(({ refusal }) => refusal === null)
  const refusal = allowed.length > 0 ? null : (answers[0]?.refusal ?? ({ code: 'NOT_YOURS' } as const))
  return { action, refusal, bodies: allowed.map(({ body }) => body) }
}

function nextStep({ version }: Situation, mine: readonly Candidate[]): StandardVersionAction | null {
  const isPossible = (action: StandardVersionAction) =>
    mine.some((candidate) => candidate.action === action && candidate.refusal === null)
  const isDone: Partial<Record<StandardVersionAction, boolean>> = {
    ANSWER_COMMENTS: version.unansweredCount === 0,
    ATTACH_LEGAL_BASIS: version.legalBasisCount > 0,
  }
  return waysOn.find((action) => isPossible(action) && !isDone[action]) ?? null
}
