import type { Context } from './context.ts'

/** For a subscription's `subscribe`: an event each time one of the things changes, and one at the start. */
export async function* live(context: Context, subject: string): AsyncGenerator<string> {
  yield subject
  yield* context.service.watch(subject)
}
