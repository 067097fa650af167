import { useSyncExternalStore } from 'react'

/** One value that several React roots watch: micro-frontends share no context, so what they share lives outside of React. */
export class ObservableValue<Value> {
  private value: Value
  private readonly watchers = new Set<() => void>()

  constructor(value: Value) {
    this.value = value
  }

  get = (): Value => this.value

  set = (value: Value): void => {
    if (Object.is(value, this.value)) return
    this.value = value
    for (const watcher of this.watchers) watcher()
  }

  watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher)
    return () => this.watchers.delete(watcher)
  }
}

export function useObserved<Value>(observed: ObservableValue<Value>): Value {
  return useSyncExternalStore(observed.watch, observed.get)
}
