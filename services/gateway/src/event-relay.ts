/**
 * Passes the events of a source on, changed by `map`, and can be cut off at any moment: `return` and `cut` answer at
 * once, even while the source waits for its next event (a generator function would make them wait for it too).
 * @param onEnd called once, however the relay ends
 */
export function relayEvents<From, To>(
  source: AsyncIterable<From>,
  map: (event: From) => To,
  onEnd: () => void = () => undefined,
): AsyncIterableIterator<To> & { cut(): void } {
  const iterator = source[Symbol.asyncIterator]()
  const over: IteratorReturnResult<undefined> = { done: true, value: undefined }
  let ended = false
  let waiting: ((result: IteratorResult<To>) => void) | null = null

  const end = () => {
    if (ended) return
    ended = true
    waiting?.(over)
    // Not awaited, see above; what it says after the end interests nobody.
    void Promise.resolve(iterator.return?.()).catch(() => undefined)
    onEnd()
  }

  return {
    [Symbol.asyncIterator]() {
      return this
    },
    next: () =>
      ended
        ? Promise.resolve(over)
        : new Promise((resolve, reject) => {
            waiting = resolve
            iterator.next().then(
              (result) => {
                waiting = null
                if (!result.done) return resolve({ done: false, value: map(result.value) })
                end()
                resolve(over)
              },
              (error: unknown) => {
                waiting = null
                end()
                reject(error)
              },
            )
          }),
    async return() {
      end()
      return over
    },
    cut: end,
  }
}
