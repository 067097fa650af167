import { ObservableValue, useObserved } from './observable-value.ts'

/** While the server is silent, it is asked this often whether it is there again. */
const askAgainEvery = 4000

const connection = new ObservableValue<'answers' | 'silent'>('answers')

/** The server has answered something. */
export const connectionAnswers = (): void => connection.set('answers')

/** A request found nobody. The shell says so; nothing is lost meanwhile, and we keep asking. */
export function connectionIsSilent(): void {
  if (connection.get() === 'silent') return
  connection.set('silent')
  const asking = setInterval(() => {
    if (connection.get() === 'answers') return clearInterval(asking)
    fetch('/healthz', { cache: 'no-store' }).then(
      ({ ok }) => ok && connectionAnswers(),
      () => undefined,
    )
  }, askAgainEvery)
}

/**
 * A stream broke. That says nothing of the server yet: some proxies let no stream through and answer everything else.
 * Whoever took it for silence would read the page anew with each attempt of the stream.
 */
export function connectionIsDoubtful(): void {
  fetch('/healthz', { cache: 'no-store' }).then(({ ok }) => ok || connectionIsSilent(), connectionIsSilent)
}

/**
 * Calls when the server answers again after a silence: what happened meanwhile has not been told to anybody here.
 * @returns a function that stops it
 */
export function onAnswersAgain(catchUp: () => void): () => void {
  return connection.watch(() => {
    if (connection.get() === 'answers') catchUp()
  })
}

export function useConnectionState(): 'answers' | 'silent' {
  return useObserved(connection)
}
