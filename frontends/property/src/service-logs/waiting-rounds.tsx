import { Button, formatMoment, Notice, useReader } from '@linli/ui'
import { useSay } from '../messages/messages.ts'
import type { useOutbox } from './use-outbox.ts'

/** What has been written down and is not with the server yet, and what it would not take. */
export function WaitingRounds({ outbox }: { outbox: ReturnType<typeof useOutbox> }) {
  const say = useSay()
  const { language } = useReader()
  const { waiting, isSending, send, discard } = outbox
  if (waiting.length === 0) return null
  const isRefused = waiting.some(({ refusal }) => refusal !== null)
  return (
    <Notice
      tone={isRefused ? 'late' : 'soon'}
      title={say('rounds.waiting', { count: waiting.length })}
      actions={
        <Button compact pending={isSending} onClick={() => void send()}>
          {say('rounds.sendNow')}
        </Button>
      }
    >
      <ul className="property-lines">
        {waiting.map(({ input, place, refusal }) => (
          <li key={input.idempotencyKey}>
            {place} · {formatMoment(input.happenedAt as string, language)}
            {refusal !== null && (
              <div className="property-inline">
                <span>✕ {refusal}</span>
                <Button compact onClick={() => discard(input.idempotencyKey)}>
                  {say('rounds.discard')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
