import { Button, Notice, useWords } from '@linli/ui'
import type { Act } from '../graphql/use-act.ts'
import { kitMessages } from '../messages/kit-messages.ts'
import { useMessages } from '../messages/messages.ts'

/** No answer, or a fault: what is safe, and the way to send the same act again without doing it twice. */
export function ActFailure<Data, Input>({ act }: { act: Act<Data, Input> }) {
  const say = useMessages(kitMessages)
  const words = useWords()
  if (!act.failure) return null
  const { kind, detail } = act.failure
  const sentence = kind === 'unreachable' ? 'unreachable' : kind === 'not allowed' ? 'notAllowed' : 'broken'
  return (
    <Notice
      tone="late"
      announced
      actions={
        <Button compact onClick={act.retry} pending={act.pending}>
          {words.retry}
        </Button>
      }
    >
      {say(`failure.${sentence}`, { detail })}
    </Notice>
  )
}
