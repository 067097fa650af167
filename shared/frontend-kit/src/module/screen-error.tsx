import { Button, ErrorState, Page, useWords } from '@linli/ui'
import { failureOf } from '../graphql/failure.ts'
import { kitMessages } from '../messages/kit-messages.ts'
import { useMessages } from '../messages/messages.ts'

/** A screen, or a whole module, that could not be shown: what happened, what is safe, what to do. */
export function ScreenError({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const say = useMessages(kitMessages)
  const words = useWords()
  const { kind, detail } = failureOf(error)
  // A failed import is a TypeError too: no network, or a new release whose files have other names.
  const isUnreachable = kind === 'unreachable'
  return (
    <Page>
      <ErrorState
        wholeScreen
        title={say(
          isUnreachable
            ? 'error.unreachable.title'
            : kind === 'not allowed'
              ? 'error.notAllowed.title'
              : 'error.broken.title',
        )}
        safe={say('error.safe')}
        todo={say(
          isUnreachable
            ? 'error.unreachable.todo'
            : kind === 'not allowed'
              ? 'error.notAllowed.todo'
              : 'error.broken.todo',
        )}
        onRetry={onRetry}
        actions={<Button onClick={() => window.location.reload()}>{words.reload}</Button>}
        detail={detail}
      />
    </Page>
  )
}
