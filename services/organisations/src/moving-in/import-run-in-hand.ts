import { refuse, type Refusal } from '@linli/kernel'
import { findVisible, type Context } from '@linli/subgraph'
import { LockMode } from '@mikro-orm/core'
import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { RevisedInput } from '../refusals/index.ts'
import type { ImportRunMove } from './import-run.lifecycle.ts'
import { mayMoveRun } from './import-run.policy.ts'
import { ImportRun } from './import-run.ts'
import { ImportRunError, ImportRunType } from './import-run.type.ts'

@InputType({ description: 'Which file is meant.' })
export abstract class ImportRunInput extends RevisedInput {
  @Field(() => ID, { description: 'The file that is being brought in.' })
  importRunId!: string
}

@ObjectType({ description: 'What came of it.' })
export abstract class ImportRunPayload {
  @Field(() => ImportRunType, {
    nullable: true,
    description: 'The file as it stands now; on a conflict, as somebody else left it.',
  })
  importRun?: ImportRunType | null

  @Field(() => [ImportRunError], { description: 'Why nothing was changed; empty when it was.' })
  errors!: object[]
}

/** The run that somebody wants to move on, held against a change by somebody else; or why they may not. */
export async function importRunInHand(
  { em, viewer }: Context,
  input: ImportRunInput,
  move: ImportRunMove,
): Promise<{ run: ImportRun } | { refusal: Refusal; importRun?: ImportRun }> {
  const run = await findVisible(em, ImportRun, input.importRunId)
  if (!run) return { refusal: refuse('NOT_FOUND') }
  const refusal = mayMoveRun(viewer, move, run)
  if (refusal) return { refusal }
  // A run that works moves its own revision on all the time; to stop it nobody has to catch the right one.
  const isWorking = move === 'stop' || move === 'resume'
  if (isWorking) {
    await em.lock(run, LockMode.PESSIMISTIC_WRITE)
    // While this waited for the part under way, the run moved on.
    await em.refresh(run)
    const since = mayMoveRun(viewer, move, run)
    return since ? { refusal: since, importRun: run } : { run }
  }
  if (run.revision !== input.revision) return { refusal: refuse('CONFLICT'), importRun: run }
  await em.lock(run, LockMode.OPTIMISTIC, run.revision)
  return { run }
}
