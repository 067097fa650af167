import { contentHash, newId, type Refusal } from '@linli/kernel'
import { type EntityClass, helper, OptimisticLockError, Utils } from '@mikro-orm/core'
import type { Context, EntityManager } from './context.ts'
import { claimKey, keepOutcome, type Outcome } from './idempotency.ts'
import { formatMessage } from './messages.ts'
import type { Payload, RefusalMessage } from './refusal-type.ts'
import { workOf } from './work.ts'

/** What every mutation's input may carry. */
export interface ActInput {
  idempotencyKey?: string | null | undefined
  /** Of somebody without an account: their scope for the key, and their permission to read the outcome again. */
  clientSecret?: string | null | undefined
}

/**
 * Does one act in the operation's transaction: once for a key however often it is sent, audited, with refusals as
 * values in the reader's language. On a refusal nothing stays of what the act did.
 * A version that somebody else has moved on meanwhile becomes the refusal CONFLICT.
 */
export async function act<Result extends Payload>(
  context: Context,
  input: ActInput,
  business: (em: EntityManager) => Promise<Result>,
): Promise<Result> {
  const inputHash = hashOf(input)
  const claimed = await claimKey(context, input, inputHash)
  if (claimed.state === 'other-input')
    return say(context, { errors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }] } as unknown as Result)
  if (claimed.state === 'repeat') return reread<Result>(context, claimed.outcome)
  let result: Result
  try {
    result = await business(context.em)
    if (result.errors.length === 0) await context.em.flush()
  } catch (error) {
    if (!(error instanceof OptimisticLockError)) throw error
    context.em.clear()
    result = { errors: [{ code: 'CONFLICT' }] } as unknown as Result
  }
  if (result.errors.length > 0) return say(context, result)
  const outcome = outcomeOf(result)
  await keepOutcome(context, claimed, outcome)
  await audit(context, inputHash, outcome)
  for (const { id } of Object.values(outcome).flat()) context.aftermath.changed.add(id)
  return result
}

/** The payload of an act that was refused; `extra` shows what the reader needs to see, e.g. the newer version. */
export function refused<Extra extends object>(
  refusal: Refusal | Refusal[] | null | undefined,
  extra?: Extra,
): { errors: Refusal[] } & Extra {
  const errors = Array.isArray(refusal) ? refusal : [refusal ?? { code: 'NOT_FOUND' }]
  return { errors, ...extra } as { errors: Refusal[] } & Extra
}

function say<Result extends Payload>(context: Context, result: Result): Result {
  context.aftermath.undo = true
  const messages = context.service.messages[context.language]
  const errors = result.errors.map((refusal): RefusalMessage => {
    const { code, params, path } = refusal as Refusal
    const message = formatMessage(messages[code] ?? code, params, context.language)
    return { code, message, path: path ? [...path] : null }
  })
  return { ...result, errors }
}

/** The stored outcome names ids; what they are now is read again, as far as the viewer may see it. */
async function reread<Result extends Payload>(context: Context, outcome: Outcome): Promise<Result> {
  const fields: Record<string, unknown> = {}
  for (const [field, kept] of Object.entries(outcome)) {
    const found = await Promise.all(
      (Array.isArray(kept) ? kept : [kept]).map(({ entity, id }) =>
        context.em.findOne(entityClass(context, entity), { id }),
      ),
    )
    fields[field] = Array.isArray(kept) ? found.filter((thing) => thing !== null) : found[0]
  }
  return { ...fields, errors: [] } as unknown as Result
}

function outcomeOf(result: object): Outcome {
  const outcome: Outcome = {}
  for (const [field, value] of Object.entries(result)) {
    if (Array.isArray(value) && value.length > 0 && value.every(isEntity)) outcome[field] = value.map(nameOf)
    else if (isEntity(value)) outcome[field] = nameOf(value)
  }
  return outcome
}

const isEntity = (value: unknown): value is { id: string } => Utils.isEntity(value)

const entityClass = (context: Context, name: string) =>
  context.em.getMetadata().getByClassName(name).class as EntityClass<{ id: string }>

const nameOf = (entity: { id: string }) => ({ entity: helper(entity).__meta.className, id: entity.id })

function hashOf(input: ActInput): string {
  const { idempotencyKey: _key, clientSecret: _secret, ...content } = input
  return contentHash(
    JSON.parse(
      JSON.stringify(content, (_name, value) => (typeof value === 'number' ? String(value) : value)),
    ),
  )
}

/** Ids and hashes only: personal values must stay erasable, and the chain must stay whole. */
async function audit(context: Context, inputHash: string, outcome: Outcome): Promise<void> {
  const { viewer } = context
  const district = workOf(context.em).district()
  await context.em.execute(
    `insert into audit.entry (id, district_id, at, action, account, person, seat, seat_kind, subjects, input_hash, request)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      ...[
        newId(),
        district,
        context.time.now(),
        context.mutation,
        viewer.account,
        viewer.person,
        viewer.seat,
      ],
      ...[viewer.kind, JSON.stringify(outcome), inputHash, context.requestId],
    ],
  )
}
