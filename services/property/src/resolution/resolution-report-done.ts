import { refuse } from '@linli/kernel'
import { act, type Context, refused } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { actorOf, fileFault, textFault } from '../service-standard/index.ts'
import { noteEvent } from './meeting-event.ts'
import { ResolutionRefusal } from './resolution-refusal.type.ts'
import { ResolutionReport } from './resolution-report.ts'
import { findResolutionToChange } from './resolution.finding.ts'
import { mayReport } from './resolution.policy.ts'
import { resolutionSituationOf } from './resolution.situation.ts'
import { notifyOfResolution, tellResolution } from './resolution.telling.ts'
import { ResolutionType } from './resolution.type.ts'

@InputType('ResolutionReportInput', {
  description: 'Its owner says that it is done, with what proves it; whoever raised it is asked.',
})
export class ResolutionReportInput {
  @Field(() => ID, { description: 'The resolution.' })
  resolutionId!: string

  @Field(() => Int, { description: 'The revision you were looking at.' })
  revision!: number

  @Field(() => String, { description: 'What was done, in the owner’s words.' })
  words!: string

  @Field(() => [ID], {
    nullable: true,
    description: 'Photographs and papers that were sent before; at most ten.',
  })
  fileIds?: string[] | null

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('ResolutionReportPayload', { description: 'What came of it.' })
class ResolutionReportPayload {
  @Field(() => ResolutionType, {
    nullable: true,
    description: 'The resolution as it is now; empty where it is not yours to see.',
  })
  resolution?: ResolutionType | null

  @Field(() => [ResolutionRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: ResolutionRefusal[]
}

@Resolver()
export class ResolutionReportDone {
  @Mutation(() => ResolutionReportPayload, {
    description: 'Its owner says that it is done, with what proves it; whoever raised it is asked.',
  })
  resolutionReport(
    @Arg('input', () => ResolutionReportInput, { description: 'What shall be done.' })
    input: ResolutionReportInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const resolution = await findResolutionToChange(em, input.resolutionId)
      if (!resolution) return refused(refuse('NOT_FOUND'))
      const refusal =
        mayReport(await resolutionSituationOf(context, resolution)) ??
        (resolution.revision === input.revision ? null : refuse('CONFLICT')) ??
        textFault(input.words, 1000, 'words')
      if (refusal) return refused(refusal, { resolution })
      const fileIds = [...new Set(input.fileIds ?? [])]
      if (fileIds.length > mostFiles) return refused(refuse('INVALID_INPUT', undefined, ['fileIds']))
      for (const fileId of fileIds) {
        const fault = await fileFault(em, fileId)
        if (fault) return refused(refuse('INVALID_INPUT', undefined, ['fileIds']), { resolution })
      }
      const now = context.time.now()
      const actor = actorOf(context.viewer)
      resolution.report(now)
      const { jointMeetingId, districtId, id, raiserId, attempts } = resolution
      em.persist(ResolutionReport.give(resolution, input.words.trim(), fileIds, actor, now))
      noteEvent(em, { districtId, jointMeetingId, resolutionId: id }, 'RESOLUTION_REPORTED', actor, now)
      await tellResolution(em, resolution, 'ResolutionReported')
      await notifyOfResolution(
        em,
        resolution,
        'RESOLUTION_REPORTED',
        { organisations: [raiserId] },
        `${attempts}`,
      )
      return { resolution, errors: [] }
    })
  }
}

/** What proves a task is a few photographs and a paper or two. */
const mostFiles = 10
