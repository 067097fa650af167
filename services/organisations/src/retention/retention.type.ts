import { CivilDay, DateTime } from '@linli/subgraph'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import { refusalType } from '../refusals/index.ts'

@ObjectType('RetentionSetting', { description: 'For how long personal data are kept, from a day on.' })
export class RetentionSettingType {
  @Field(() => ID, { description: 'Its lasting identity; what holds without a setting has one too.' })
  id!: string

  @Field(() => CivilDay, {
    nullable: true,
    description: 'The first day on which it holds; empty for what holds without a setting.',
  })
  inForceFrom!: string | null

  @Field(() => Int, { description: 'Days after which an invitation that is over is deleted.' })
  invitationDays!: number

  @Field(() => Int, { description: 'Days for which it is known who looked at whose details.' })
  readingDays!: number

  @Field(() => Int, {
    description: 'Days after which notices and the messages sent because of them are deleted.',
  })
  notificationDays!: number

  @Field(() => Int, {
    description:
      'Days after the end of somebody’s last term after which their telephone number, e-mail and address are deleted.',
  })
  contactDays!: number

  @Field(() => Int, { description: 'Days after which sign-ins for the field are deleted.' })
  fieldSignInDays!: number

  @Field(() => String, { nullable: true, description: 'The post in which it was set.' })
  setInPost!: string | null
}

@ObjectType('RetentionRun', {
  description: 'That data were purged in one night because their days were over.',
})
export class RetentionRunType {
  @Field(() => ID, { description: 'Names this night.' })
  id!: string

  @Field(() => DateTime, { description: 'When it happened.' })
  ranAt!: Date

  @Field(() => Int, { description: 'How many invitations were deleted.' })
  invitations!: number

  @Field(() => Int, { description: 'How many entries of the log of readings were deleted.' })
  readings!: number

  @Field(() => Int, { description: 'How many notices were deleted.' })
  notifications!: number

  @Field(() => Int, { description: 'Of how many people telephone number, e-mail and address were deleted.' })
  contacts!: number

  @Field(() => Int, { description: 'How many sign-ins for the field were deleted.' })
  fieldSignIns!: number
}

export const RetentionError = refusalType('Retention', 'a setting of how long personal data are kept', {
  DAYS_TOO_FEW: 'The law asks for three years at least.',
})
