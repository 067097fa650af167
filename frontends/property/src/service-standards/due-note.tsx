import { timeLeft, useReader } from '@linli/ui'

/** How long there is, in one short note; where the day itself is said beside it. */
export function DueNote({ at }: { at: string }) {
  const { language, now } = useReader()
  return <span className="linli-note">{timeLeft(at, now(), language).text}</span>
}
