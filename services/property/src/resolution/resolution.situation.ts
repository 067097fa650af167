/** What the policy needs to know, for many resolutions in the same few statements. */
import { loader, type Context } from '@linli/subgraph'
import { readPosts } from '../service-standard/index.ts'
import { askerOf } from './asker-of.ts'
import type { ResolutionSituation } from './resolution.policy.ts'
import type { ResolutionRow } from './resolution.rows.ts'
import { verifiableFrom } from './resolution.ts'

type Judged = Pick<
  ResolutionRow,
  | 'communityCode'
  | 'ownerId'
  | 'raiserId'
  | 'status'
  | 'attempts'
  | 'verificationAttempts'
  | 'reportedAt'
  | 'verificationDays'
>

export async function resolutionSituationOf(
  context: Context,
  resolution: Judged,
): Promise<ResolutionSituation> {
  const asker = await askerOf(context)
  const { communityCode, ownerId, raiserId, status, attempts, verificationAttempts } = resolution
  const isOfOwner = await loader<boolean>(context, 'posts-with-owners', async (owners) => {
    const posts = await readPosts(context.em, context.viewer, owners, asker.today)
    return new Map(owners.map((owner) => [owner, posts.companies.has(owner)]))
  }).load(ownerId)
  return {
    ...asker,
    isOfOwner: isOfOwner ?? false,
    resolution: {
      ...{ communityCode, ownerId, raiserId, status, attempts, verificationAttempts },
      verifiableFrom: verifiableFrom(resolution),
    },
  }
}
