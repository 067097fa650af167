import { DateTime, CivilDay } from '@linli/subgraph'
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import { OrganisationType } from '../territory/index.ts'
import {
  BodyReviewStatusEnum,
  LegalBasisKindEnum,
  ReviewingBodyEnum,
  StandInEnum,
  type BodyReviewStatus,
  type LegalBasisKind,
  type ReviewingBody,
  type StandIn,
} from './standard-version.enums.ts'

@ObjectType('StandardActor', { description: 'Who did something, and in which seat.' })
export class StandardActorType {
  @Field(() => String, { nullable: true, description: 'The person’s name; never shown on public pages.' })
  personName?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The post in which the person acted, such as project manager.',
  })
  post?: string | null

  @Field(() => OrganisationType, {
    nullable: true,
    description: 'The organisation for which the person acted.',
  })
  organisation?: OrganisationType | null

  @Field(() => String, {
    nullable: true,
    description: 'The name of that organisation at hand, so that a line of history can be read on its own.',
  })
  organisationName?: string | null
}

@ObjectType('AttachedFile', { description: 'A scan or a photograph that belongs to a standard.' })
export class AttachedFileType {
  @Field(() => ID, { description: 'By which the file is asked for.' })
  id!: string

  @Field(() => String, { description: 'Where the file is read, on this site.' })
  path!: string
}

@ObjectType('StandardSignature', {
  description:
    'The decision of one body in favour of a version. It binds this content; changed content voids it.',
})
export class SignatureType {
  @Field(() => ID, { description: 'By which the signature is told from others.' })
  id!: string

  @Field(() => CivilDay, { description: 'The day of the meeting at which the body decided.' })
  decidedOn!: string

  @Field(() => DateTime, { description: 'When the signature was entered here.' })
  signedAt!: Date

  @Field(() => StandardActorType, {
    nullable: true,
    description: 'Who signed for the body; empty where it was signed on paper.',
  })
  signer?: StandardActorType | null

  @Field(() => String, {
    nullable: true,
    description: 'The name under the paper, where the signature was given on paper; never public.',
  })
  signerNameOnPaper?: string | null

  @Field(() => Boolean, {
    description: 'Whether it was given on paper and entered by community staff (代录).',
  })
  isRecorded!: boolean

  @Field(() => StandardActorType, {
    nullable: true,
    description: 'Who entered a signature that was given on paper.',
  })
  recorder?: StandardActorType | null

  @Field(() => AttachedFileType, { nullable: true, description: 'A scan of the stamped sheet.' })
  file?: AttachedFileType | null

  @Field(() => String, { description: 'The fingerprint of the content that was signed.' })
  contentHash!: string

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it lost its force because the content changed.',
  })
  voidedAt?: Date | null
}

@ObjectType('NamedReviewer', {
  description: 'Somebody whom the street has named to answer in the place of a body; who and why is public.',
})
export class NamedReviewerType {
  @Field(() => StandardActorType, {
    nullable: true,
    description: 'Who was named: post and body, and for those concerned the name.',
  })
  reviewer?: StandardActorType | null

  @Field(() => StandardActorType, { nullable: true, description: 'Who named them.' })
  namer?: StandardActorType | null

  @Field(() => DateTime, { description: 'When.' })
  namedAt!: Date

  @Field(() => String, { description: 'Why, in words that everybody may read.' })
  reason!: string
}

@ObjectType('WitnessedOpinions', {
  description:
    'What representatives of the owners said where there is no owners’ committee, witnessed by the residents’ committee (见证). Nobody has consented for the owners by it.',
})
export class WitnessedOpinionsType {
  @Field(() => ID, { description: 'By which the record is told from others.' })
  id!: string

  @Field(() => CivilDay, { description: 'The day on which they were heard.' })
  gatheredOn!: string

  @Field(() => DateTime, { description: 'When it was entered here.' })
  recordedAt!: Date

  @Field(() => Int, { description: 'How many representatives were asked.' })
  asked!: number

  @Field(() => Int, { description: 'How many of them were for it.' })
  inFavour!: number

  @Field(() => Int, { description: 'How many of them were against it.' })
  against!: number

  @Field(() => Int, { description: 'How many of them took neither side.' })
  abstained!: number

  @Field(() => String, { nullable: true, description: 'What they said, in short; for those concerned.' })
  summary?: string | null

  @Field(() => String, { nullable: true, description: 'The name of the committee that witnessed it.' })
  witnessOrganisationName?: string | null

  @Field(() => StandardActorType, { nullable: true, description: 'Who witnessed it; for those concerned.' })
  witness?: StandardActorType | null

  @Field(() => AttachedFileType, {
    nullable: true,
    description: 'A scan of the sheet with their opinions; for those concerned.',
  })
  file?: AttachedFileType | null

  @Field(() => String, { description: 'The fingerprint of the content they were asked about.' })
  contentHash!: string
}

/** What this service says about an owners' decision, which the organisations service keeps: only which one it is. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('OwnersDecision', { description: 'What the owners of a place decided together 业主共同决定.' })
export class OwnersDecisionReferenceType {
  @Field(() => ID, { description: 'By which the record is told from others.' })
  id!: string
}

@ObjectType('BodyReview', { description: 'What one body that must sign has said about a version.' })
export class BodyReviewType {
  @Field(() => ID, { description: 'By which the review is told from others.' })
  id!: string

  @Field(() => ReviewingBodyEnum, { description: 'Which of the bodies of the community this is.' })
  body!: ReviewingBody

  @Field(() => OrganisationType, { nullable: true, description: 'The organisation that is this body here.' })
  organisation?: OrganisationType | null

  @Field(() => String, { description: 'The name of that organisation.' })
  organisationName!: string

  @Field(() => BodyReviewStatusEnum, {
    description: 'Whether it has signed, sent it back, or not answered yet.',
  })
  status!: BodyReviewStatus

  @Field(() => DateTime, { description: 'When it was asked.' })
  askedAt!: Date

  @Field(() => CivilDay, {
    description: 'By which day an answer is due, counted in working days. Silence is never consent.',
  })
  dueOn!: string

  @Field(() => Boolean, { description: 'Whether the answer is late.' })
  isOverdue!: boolean

  @Field(() => Int, {
    nullable: true,
    description:
      'How many working days are left for the answer, today not counted; empty where none is awaited.',
  })
  workingDaysLeft?: number | null

  @Field(() => StandInEnum, {
    nullable: true,
    description: 'What takes the place of an owners’ committee here; empty where the body itself answers.',
  })
  standIn?: StandIn | null

  @Field(() => DateTime, { nullable: true, description: 'When it was reminded.' })
  remindedAt?: Date | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'When its days were over without an answer and the street took it up.',
  })
  passedAt?: Date | null

  @Field(() => NamedReviewerType, {
    nullable: true,
    description: 'Whom the street has named to answer in its place.',
  })
  namedReviewer?: NamedReviewerType | null

  @Field(() => WitnessedOpinionsType, {
    nullable: true,
    description: 'What owners’ representatives said, where that takes the place of their committee.',
  })
  opinions?: WitnessedOpinionsType | null

  @Field(() => SignatureType, { nullable: true, description: 'The signature in force, if there is one.' })
  signature?: SignatureType | null
}

@ObjectType('ReviewRemark', { description: 'What somebody who sent a version back wants changed.' })
export class ReviewRemarkType {
  @Field(() => ID, { description: 'By which the remark is told from others.' })
  id!: string

  @Field(() => ReviewingBodyEnum, {
    nullable: true,
    description: 'The body that remarked; empty where it came from the company itself.',
  })
  body?: ReviewingBody | null

  @Field(() => String, { description: 'What should change.' })
  text!: string

  @Field(() => String, {
    nullable: true,
    description: 'The code of the item it concerns; empty for the whole.',
  })
  itemCode?: string | null

  @Field(() => DateTime, { description: 'When it was written.' })
  at!: Date

  @Field(() => StandardActorType, { nullable: true, description: 'Who wrote it.' })
  author?: StandardActorType | null
}

@ObjectType('LegalBasis', { description: 'What allows the company to promise less than before.' })
export class LegalBasisType {
  @Field(() => ID, { description: 'By which the legal basis is told from others.' })
  id!: string

  @Field(() => LegalBasisKindEnum, { description: 'A decision of the owners, or a clause of the contract.' })
  kind!: LegalBasisKind

  @Field(() => CivilDay, { description: 'The day of the decision or of the signed supplement.' })
  decidedOn!: string

  @Field(() => String, {
    description: 'How it is cited, such as the number of the decision or of the clause.',
  })
  reference!: string

  @Field(() => OwnersDecisionReferenceType, {
    nullable: true,
    description: 'The recorded decision of the owners on which it rests.',
  })
  ownersDecision?: OwnersDecisionReferenceType | null

  @Field(() => String, {
    nullable: true,
    description: 'The clause of the service contract on which it rests.',
  })
  clause?: string | null

  @Field(() => Boolean, {
    description: 'Whether it still stands; not where a later record says that the decision was not carried.',
  })
  isUpheld!: boolean

  @Field(() => String, { description: 'The legal basis as one sentence for the notice.' })
  sentence!: string

  @Field(() => AttachedFileType, {
    nullable: true,
    description: 'A scan of the decision or of the signed supplement.',
  })
  file?: AttachedFileType | null

  @Field(() => DateTime, { description: 'When it was attached.' })
  attachedAt!: Date
}
