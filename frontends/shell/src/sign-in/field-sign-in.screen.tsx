import { useEffect } from 'react'
import {
  askGateway,
  GatewayRefusal,
  loadSession,
  useLocation,
  useMessages,
  useSearchParams,
} from '@linli/frontend-kit'
import { Button } from '@linli/ui'
import { Form, FormActions, TextField, useFormValues } from '@linli/ui/form'
import { shellMessages } from '../messages/messages.ts'
import { WayIn } from './way-in.tsx'

/**
 * Where a supervisor's one-time code is taken. Opening the page takes nothing: chats and scanners open links before
 * people do, and the code is good once.
 */
export function FieldSignInScreen() {
  const say = useMessages(shellMessages)
  const [address] = useSearchParams()
  const [, goTo] = useLocation()
  const title = say('field.title')
  const form = useFormValues({
    initial: { code: address.get('code') ?? '' },
    check: ({ code }) => ({ code: code.trim() ? undefined : say('field.codeMissing') }),
    async onSubmit({ code }) {
      try {
        await askGateway('/field-sign-in', { code })
        await loadSession()
        goTo('/app', { replace: true })
      } catch (error) {
        const known = error instanceof GatewayRefusal ? error : null
        const message =
          known?.status === 429
            ? say('signIn.tooMany')
            : known?.code === 'CODE_OVER'
              ? say('field.over')
              : say('signIn.failed', { code: known?.code ?? 'UNREACHABLE' })
        form.refuse([{ message, path: ['code'] }])
      }
    },
  })

  useEffect(() => {
    document.title = `${title} · 邻里 Linli`
  }, [title])

  return (
    <WayIn title={title} foot={<a href="/app">{say('field.own')}</a>}>
      <Form form={form} name={title}>
        <p>{say('field.words')}</p>
        <TextField
          {...form.field('code')}
          label={say('field.code')}
          autoComplete="one-time-code"
          autoCapitalize="none"
        />
        <FormActions>
          <Button submit kind="primary" pending={form.pending}>
            {say('field.submit')}
          </Button>
        </FormActions>
      </Form>
    </WayIn>
  )
}
