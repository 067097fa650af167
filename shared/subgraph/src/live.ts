import type { Context, EntityManager } from './context.ts'
import { workOf } from './work.ts'

/**
 * For a subscription's `subscribe`: an event at the start and one each time the thing changes.
 * Written out as an iterator because a generator that waits cannot be stopped, and a reader who left must not
 * be waited for.
 */
export function live(context: Context, subject: string): AsyncIterableIterator<string> {
  // Watched before the first reading, so that a change in between is not missed.
  const changes = context.service.watch(subject)
  let begun = false
  return {
    [Symbol.asyncIterator]() {
      return this
    },
    async next() {
      if (!begun) {
        begun = true
        return { value: subject, done: false }
      }
      const { done } = await changes.next()
      return done ? { value: undefined, done: true } : { value: subject, done: false }
    },
    async return() {
      await changes.return?.()
      return { value: undefined, done: true }
    },
  }
}

/**
 * Wakes whoever watches `subject` after this transaction has committed, for subjects that are no single thing, such as
 * the desk of an organisation.
 */
export function wake(em: EntityManager, subject: string): void {
  workOf(em).aftermath.changed.add(subject)
}
