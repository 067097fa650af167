import { ObservableValue, useObserved } from '../observable-value.ts'

/** Whether the server answers. The shell says so when it does not; nothing is lost meanwhile. */
const connection = new ObservableValue<'answers' | 'silent'>('answers')

export const connectionAnswers = (): void => connection.set('answers')
export const connectionIsSilent = (): void => connection.set('silent')

export function useConnectionState(): 'answers' | 'silent' {
  return useObserved(connection)
}
