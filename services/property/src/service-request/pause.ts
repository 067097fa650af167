import { refuse } from '@linli/kernel'
import type { Context } from '@linli/subgraph'
import { loadPolicy } from '../response-policy/index.ts'
import type { RequestAnswer } from './service-request.policy.ts'

/** A pause is bounded: it ends later than now, and within what the policy of the request allows. */
export async function pauseFault(
  context: Context,
  { responsePolicyId }: { responsePolicyId: string | null },
  until: Date,
): Promise<RequestAnswer> {
  const policy = await loadPolicy(context, responsePolicyId)
  const minutes = policy?.longestPauseMinutes ?? 0
  const length = +until - +context.time.now()
  return length > 0 && length <= minutes * 60_000 ? null : refuse('PAUSE_TOO_LONG', { minutes }, ['until'])
}
