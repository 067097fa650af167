import { useCallback, useEffect, useState } from 'react'
import { askGateway, GatewayRefusal, type Say } from '@linli/frontend-kit'
import type { shellMessages } from '../messages/messages.ts'

/** A list of my account that is read when it is shown and again after each change; null while it is on its way. */
export function useAccountList<Item>(path: string, pick: (answer: never) => readonly Item[]) {
  const [items, setItems] = useState<readonly Item[] | null>(null)
  const [error, setError] = useState<unknown>(null)
  const load = useCallback(
    () =>
      askGateway(path).then(
        (answer) => {
          setItems(pick(answer as never))
          setError(null)
        },
        (reason: unknown) => setError(reason),
      ),
    // `pick` is written in place by each caller and never changes what it does.
    // oxlint-disable-next-line react/exhaustive-deps
    [path],
  )
  useEffect(() => void load(), [load])
  return { items, error, load }
}

/** What to tell somebody whose change of their account was not accepted. */
export function accountRefusal(
  error: unknown,
  say: Say<NonNullable<typeof shellMessages.catalogue>>,
): string {
  const code = error instanceof GatewayRefusal ? error.code : 'UNREACHABLE'
  switch (code) {
    case 'INVALID_PASSWORD':
    case 'PASSWORD_TOO_SHORT':
    case 'PASSWORD_TOO_LONG':
    case 'PASSWORD_TOO_COMMON':
      return say(`password.${code}`)
    case 'INVALID_CODE':
      return say('signIn.wrongCode')
    default:
      return error instanceof GatewayRefusal && error.status === 429
        ? say('account.tooMany')
        : say('account.failed', { code })
  }
}
