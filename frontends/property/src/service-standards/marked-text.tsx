import type { Stretch } from './marked-wording.ts'

/** A wording in which whatever the other version does not say is marked. */
export function MarkedText({ stretches }: { stretches: readonly Stretch[] }) {
  return stretches.map(({ text, isShared }, at) => (isShared ? text : <mark key={at}>{text}</mark>))
}
