/** What only a resident may say: with number and code, or through somebody of the community who enters it (代录). */
import type { Context } from '@linli/subgraph'
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql'
import { actorOf } from '../service-standard/index.ts'
import type { Happening } from './recording.ts'
import type { RequestAction } from './service-request.enums.ts'
import { findToAct, openByCode, type AskedRequest } from './service-request.finding.ts'

export const RecordedFromEnum = { TELEPHONE: 'TELEPHONE', PAPER: 'PAPER' } as const
registerEnumType(RecordedFromEnum, {
  name: 'ServiceRequestRecordedFrom',
  description: 'How a resident said something that somebody else enters.',
  valuesConfig: {
    TELEPHONE: { description: 'By telephone.' },
    PAPER: { description: 'On paper.' },
  },
})

@InputType()
export abstract class ResidentSpeaksInput {
  @Field(() => String, { nullable: true, description: 'For the resident: the number of the request.' })
  number?: string | null

  @Field(() => String, { nullable: true, description: 'For the resident: the code that belongs to it.' })
  code?: string | null

  @Field(() => ID, { nullable: true, description: 'For whoever enters it: the request.' })
  serviceRequestId?: string | null

  @Field(() => Int, {
    nullable: true,
    description: 'For whoever enters it: the revision you were looking at.',
  })
  revision?: number | null

  @Field(() => RecordedFromEnum, { nullable: true, description: 'For whoever enters it: how it was said.' })
  recordedFrom?: keyof typeof RecordedFromEnum | null

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null

  /** Of somebody without an account the code is the secret by which a repeat may be read again. */
  get clientSecret(): string | null {
    return this.code ?? null
  }
}

/** The request with the answer, and how the history tells who said it; null where nothing was found. */
export async function residentSpeaks(
  context: Context,
  action: RequestAction,
  { number, code, serviceRequestId, revision, recordedFrom }: ResidentSpeaksInput,
): Promise<(AskedRequest & { said: Pick<Happening, 'by' | 'recordedFrom'> }) | null> {
  if (number && code) {
    const found = await openByCode(context, action, { number, code })
    return found && { ...found, said: { by: null } }
  }
  if (!serviceRequestId) return null
  const found = await findToAct(context, action, { serviceRequestId, revision: revision ?? 0 })
  const by = actorOf(context.viewer)
  return found && { ...found, said: { by, recordedFrom: recordedFrom ?? 'TELEPHONE' } }
}
