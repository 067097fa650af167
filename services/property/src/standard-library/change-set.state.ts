import type { Context } from '@linli/subgraph'
import { loadCounts, readCounts, type ChangeSetCounts, type ChangeSetRow } from './change-set.rows.ts'
import type { ChangeSetState } from './standard-library.policy.ts'

/** For fields: one reading for all change sets of an operation. */
export async function loadState(
  context: Context,
  set: Pick<ChangeSetRow, 'id' | 'status'>,
): Promise<ChangeSetState> {
  return stateOf(set, await loadCounts(context, set.id))
}

/** For acts: read now. */
export async function stateNow(
  { em }: Context,
  set: Pick<ChangeSetRow, 'id' | 'status'>,
): Promise<ChangeSetState> {
  return stateOf(set, (await readCounts(em, [set.id])).get(set.id))
}

function stateOf(
  { status }: Pick<ChangeSetRow, 'status'>,
  counts: ChangeSetCounts | undefined,
): ChangeSetState {
  const count = (standing: 'TO_PUBLISH' | 'TO_HAND_ON' | 'TO_CONFIRM') => counts?.standings.get(standing) ?? 0
  return {
    ...{ status, failed: counts?.failed ?? 0 },
    ...{ toPublish: count('TO_PUBLISH'), toHandOn: count('TO_HAND_ON'), toConfirm: count('TO_CONFIRM') },
  }
}
