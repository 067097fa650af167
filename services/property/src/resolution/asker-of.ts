import { civilDay } from '@linli/kernel'
import { loader, type Context } from '@linli/subgraph'
import { readPosts } from '../service-standard/index.ts'
import type { Asker } from './asker.ts'

export async function askerOf(context: Context): Promise<Asker> {
  const { viewer, time } = context
  const today = civilDay(time.now())
  // Asked once for an operation, however many buttons depend on it.
  const isSeatExpired = await loader<boolean>(context, 'seat-expiry', async (seats) => {
    const posts = await readPosts(context.em, viewer, [], today)
    return new Map(seats.map((seat) => [seat, posts.isSeatExpired]))
  }).load(viewer.seat ?? 'nobody')
  return { viewer, today, isSeatExpired: isSeatExpired ?? false }
}
