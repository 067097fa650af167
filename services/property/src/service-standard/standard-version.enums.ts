/**
 * The closed lists of a standard's version as the API shows them, each value in words that a resident's
 * representative understands. What a status or a move *means* is in `standard-version.lifecycle.ts`.
 */
import { registerEnumType } from 'type-graphql'
import type { StandardVersionStatus as Status } from './standard-version.lifecycle.ts'

/** An object whose keys are its values: what type-graphql wants where TypeScript has a union of strings. */
type Values<Union extends string> = { readonly [Value in Union]: Value }

export const StandardVersionStatusEnum: Values<Status> = {
  DRAFT: 'DRAFT',
  AWAITING_CONFIRMATION: 'AWAITING_CONFIRMATION',
  IN_REVIEW: 'IN_REVIEW',
  COMMENT_PERIOD: 'COMMENT_PERIOD',
  PUBLISHED: 'PUBLISHED',
  SUPERSEDED: 'SUPERSEDED',
  ENDED: 'ENDED',
  WITHDRAWN: 'WITHDRAWN',
}
registerEnumType(StandardVersionStatusEnum, {
  name: 'StandardVersionStatus',
  description: 'Where a version of a service standard stands on its way from draft to public promise.',
  valuesConfig: {
    DRAFT: { description: 'Being written by the property company; nobody outside sees it.' },
    AWAITING_CONFIRMATION: {
      description:
        'Handed to a second person of the company, who compares it with what is in force before it goes out.',
    },
    IN_REVIEW: { description: 'Lies with the bodies of the community that must sign it.' },
    COMMENT_PERIOD: {
      description: 'Signed by all bodies and open: anybody may comment, every comment is answered.',
    },
    PUBLISHED: { description: 'Made public as a promise, from its effective date on.' },
    SUPERSEDED: { description: 'Was public and has been replaced by a later version; it stays readable.' },
    ENDED: { description: 'Ended together with the service contract it belonged to; it stays readable.' },
    WITHDRAWN: { description: 'Given up before it was ever published.' },
  },
})

export const StandardVersionActionEnum = {
  EDIT: 'EDIT',
  SPLIT: 'SPLIT',
  REBASE: 'REBASE',
  ATTACH_LEGAL_BASIS: 'ATTACH_LEGAL_BASIS',
  SUBMIT: 'SUBMIT',
  CONFIRM: 'CONFIRM',
  SIGN: 'SIGN',
  RECORD_SIGNATURE: 'RECORD_SIGNATURE',
  WITNESS_OPINIONS: 'WITNESS_OPINIONS',
  NAME_REVIEWER: 'NAME_REVIEWER',
  RETURN: 'RETURN',
  OBJECT: 'OBJECT',
  COMMENT: 'COMMENT',
  ANSWER_COMMENTS: 'ANSWER_COMMENTS',
  PUBLISH: 'PUBLISH',
  WITHDRAW: 'WITHDRAW',
  CREATE: 'CREATE',
} as const
export type StandardVersionAction = keyof typeof StandardVersionActionEnum
registerEnumType(StandardVersionActionEnum, {
  name: 'StandardVersionAction',
  description: 'What somebody can do with a service standard: one value for each button.',
  valuesConfig: {
    EDIT: { description: 'Change the wording or the figures of a draft.' },
    SPLIT: { description: 'Part a mixed draft: what may go out now, and what needs the owners’ decision.' },
    REBASE: {
      description:
        'Carry the changes of a draft over to the version that has been published in the meantime.',
    },
    ATTACH_LEGAL_BASIS: {
      description:
        'Attach the owners’ decision or the clause of the contract that allows a change for the worse.',
    },
    SUBMIT: {
      description: 'Hand the draft on: to the second person of the company, or to the bodies that must sign.',
    },
    CONFIRM: {
      description:
        'Confirm as the second person that only slips of the pen were mended; it is public at once.',
    },
    SIGN: { description: 'Sign for one of the bodies of the community.' },
    RECORD_SIGNATURE: { description: 'Record a signature that a body gave on paper (代录).' },
    WITNESS_OPINIONS: {
      description:
        'Record what owners’ representatives said and witness it (见证), where there is no owners’ committee.',
    },
    NAME_REVIEWER: {
      description: 'Name a reviewer publicly, where everybody of a body is recused or it stays silent.',
    },
    RETURN: { description: 'Send it back to the draft with a remark.' },
    OBJECT: { description: 'Object to a correction that was published: the old wording holds again.' },
    COMMENT: { description: 'Comment on it, with or without an account.' },
    ANSWER_COMMENTS: { description: 'Answer the comments of residents.' },
    PUBLISH: { description: 'Publish it with the day from which it holds.' },
    WITHDRAW: { description: 'Give it up for good.' },
    CREATE: { description: 'Begin a new draft.' },
  },
})

export const ReviewingBodyEnum = {
  PARTY_ORGANISATION: 'PARTY_ORGANISATION',
  RESIDENTS_COMMITTEE: 'RESIDENTS_COMMITTEE',
  OWNERS_COMMITTEE: 'OWNERS_COMMITTEE',
} as const
export type ReviewingBody = keyof typeof ReviewingBodyEnum
registerEnumType(ReviewingBodyEnum, {
  name: 'ReviewingBody',
  description:
    'A body of the community whose signature a version may need; which ones is set for each type of community.',
  valuesConfig: {
    PARTY_ORGANISATION: { description: 'The Party organisation of the community (社区党组织).' },
    RESIDENTS_COMMITTEE: { description: 'The residents’ committee (居委会).' },
    OWNERS_COMMITTEE: { description: 'The owners’ committee (业委会).' },
  },
})

export const StandInEnum = {
  PROPERTY_MANAGEMENT_COMMITTEE: 'PROPERTY_MANAGEMENT_COMMITTEE',
  AFFAIRS_SUPERVISION_COMMITTEE: 'AFFAIRS_SUPERVISION_COMMITTEE',
  WITNESSED_OPINIONS: 'WITNESSED_OPINIONS',
} as const
export type StandIn = keyof typeof StandInEnum
registerEnumType(StandInEnum, {
  name: 'OwnersStandIn',
  description: 'What takes the place of an owners’ committee where there is none; a setting of the district.',
  valuesConfig: {
    PROPERTY_MANAGEMENT_COMMITTEE: {
      description: 'The property management committee that the street has formed (物业管理委员会).',
    },
    AFFAIRS_SUPERVISION_COMMITTEE: {
      description: 'The residents’ affairs supervision committee (居务监督委员会).',
    },
    WITNESSED_OPINIONS: {
      description:
        'The opinions of owners’ representatives are gathered, and the residents’ committee witnesses them (见证); it never consents for owners.',
    },
  },
})

export const CommunityTypeEnum = {
  OLD: 'OLD',
  RESETTLEMENT: 'RESETTLEMENT',
  COMMERCIAL: 'COMMERCIAL',
} as const
export type CommunityType = keyof typeof CommunityTypeEnum
registerEnumType(CommunityTypeEnum, {
  name: 'CommunityType',
  description: 'As which type an estate is governed.',
  valuesConfig: {
    OLD: { description: 'Old housing (老旧住宅).' },
    RESETTLEMENT: { description: 'Resettlement housing (回迁安置).' },
    COMMERCIAL: { description: 'Ordinary commercial housing (普通商品房).' },
  },
})

export const BodyReviewStatusEnum = {
  WAITING: 'WAITING',
  SIGNED: 'SIGNED',
  WITNESSED: 'WITNESSED',
  RETURNED: 'RETURNED',
} as const
export type BodyReviewStatus = keyof typeof BodyReviewStatusEnum
registerEnumType(BodyReviewStatusEnum, {
  name: 'BodyReviewStatus',
  description: 'What one body has said about a version so far.',
  valuesConfig: {
    WAITING: { description: 'Has not answered yet; silence is reminded and is never consent.' },
    SIGNED: { description: 'Has decided in favour and signed this very content.' },
    WITNESSED: {
      description:
        'Owners’ representatives were heard about this very content, and that was witnessed; no consent.',
    },
    RETURNED: { description: 'Has sent it back with a remark.' },
  },
})

export const LegalBasisKindEnum = {
  OWNERS_DECISION: 'OWNERS_DECISION',
  CONTRACT_CLAUSE: 'CONTRACT_CLAUSE',
} as const
export type LegalBasisKind = keyof typeof LegalBasisKindEnum
registerEnumType(LegalBasisKindEnum, {
  name: 'LegalBasisKind',
  description:
    'What allows a property company to promise less than before (Civil Code, articles 278 and 543).',
  valuesConfig: {
    OWNERS_DECISION: { description: 'A decision that the owners took together (业主共同决定).' },
    CONTRACT_CLAUSE: {
      description:
        'A clause of the service contract that allows it, with the signed supplement (合同条款及补充协议).',
    },
  },
})

export const CommentOriginEnum = {
  ONLINE: 'ONLINE',
  PAPER: 'PAPER',
  PHONE: 'PHONE',
  IN_PERSON: 'IN_PERSON',
} as const
export type CommentOrigin = keyof typeof CommentOriginEnum
registerEnumType(CommentOriginEnum, {
  name: 'StandardCommentOrigin',
  description: 'How a comment reached the community.',
  valuesConfig: {
    ONLINE: { description: 'Written by its author on the public page.' },
    PAPER: { description: 'Handed in on paper and recorded by community staff (代录).' },
    PHONE: { description: 'Given by telephone and recorded by community staff (代录).' },
    IN_PERSON: {
      description: 'Spoken at the counter or at a meeting and recorded by community staff (代录).',
    },
  },
})

export const StandardStepStateEnum = { DONE: 'DONE', CURRENT: 'CURRENT', AHEAD: 'AHEAD' } as const
export type StandardStepState = keyof typeof StandardStepStateEnum
registerEnumType(StandardStepStateEnum, {
  name: 'StandardStepState',
  description: 'Whether a step of the way is behind, here or ahead.',
  valuesConfig: {
    DONE: { description: 'This step is behind.' },
    CURRENT: { description: 'The version stands here now.' },
    AHEAD: { description: 'This step is still to come.' },
  },
})

export const StandardChangeClassEnum = {
  FIRST: 'FIRST',
  UNCHANGED: 'UNCHANGED',
  EDITORIAL: 'EDITORIAL',
  FAVOURABLE: 'FAVOURABLE',
  ADVERSE: 'ADVERSE',
  MIXED: 'MIXED',
  RENEWAL: 'RENEWAL',
} as const
/** What the comparison says. That a draft is written for a new term is said beside it, and shown instead of it. */
export type StandardChangeClass = Exclude<ShownChangeClass, 'RENEWAL'>
export type ShownChangeClass = keyof typeof StandardChangeClassEnum
registerEnumType(StandardChangeClassEnum, {
  name: 'StandardChangeClass',
  description:
    'What kind of change a draft is as a whole. The comparison item by item decides it; nobody chooses it.',
  valuesConfig: {
    FIRST: {
      description: 'The first standard of this place: it is signed by the bodies and laid open to comments.',
    },
    UNCHANGED: { description: 'Nothing differs from what it is based on.' },
    EDITORIAL: { description: 'Slips of the pen only (勘误): confirmed by a second person, out at once.' },
    FAVOURABLE: {
      description: 'Only stricter or additional promises (有利于业主): the company publishes it itself.',
    },
    ADVERSE: {
      description:
        'Something gets looser, disappears or can no longer be compared (减损): legal basis, signatures, comments.',
    },
    MIXED: {
      description:
        'Several of these at once: it must be split, so that what is good for the owners need not wait.',
    },
    RENEWAL: {
      description:
        'Written for a new term of the contract (续约) and compared in full: signed and laid open if anything gets worse, published by the company if nothing does.',
    },
  },
})

export const StandardChangeKindEnum = {
  ADDED: 'ADDED',
  REMOVED: 'REMOVED',
  STRICTER: 'STRICTER',
  LOOSER: 'LOOSER',
  REWORDED: 'REWORDED',
  NOT_COMPARABLE: 'NOT_COMPARABLE',
} as const
export type StandardChangeKind = keyof typeof StandardChangeKindEnum
registerEnumType(StandardChangeKindEnum, {
  name: 'StandardChangeKind',
  description: 'What became of one promise from one version to another, seen by the owners.',
  valuesConfig: {
    ADDED: { description: 'A promise that was not there before.' },
    REMOVED: { description: 'A promise that is no longer made.' },
    STRICTER: { description: 'The company promises more than before.' },
    LOOSER: { description: 'The company promises less than before.' },
    REWORDED: { description: 'Said in other words; the promise is the same.' },
    NOT_COMPARABLE: { description: 'It cannot be told whether it is more or less than before.' },
  },
})
