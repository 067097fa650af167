import { useState } from 'react'
import { askGateway, GatewayRefusal, useMessages } from '@linli/frontend-kit'
import { Button, Notice, Section } from '@linli/ui'
import { Form, FormActions, PasswordField, useFormValues } from '@linli/ui/form'
import { shellMessages } from '../messages/messages.ts'
import { accountRefusal } from './account-requests.ts'

export function ChangePassword() {
  const say = useMessages(shellMessages)
  const [isDone, setDone] = useState(false)
  const form = useFormValues({
    initial: { current: '', next: '' },
    check: ({ current, next }) => ({
      current: current ? undefined : say('account.password.currentMissing'),
      next: [...next].length < 10 ? say('password.PASSWORD_TOO_SHORT') : undefined,
    }),
    async onSubmit({ current, next }) {
      setDone(false)
      try {
        await askGateway('/auth/change-password', { currentPassword: current, newPassword: next })
        form.reset()
        setDone(true)
      } catch (error) {
        const isCurrent = error instanceof GatewayRefusal && error.code === 'INVALID_PASSWORD'
        const isNext = error instanceof GatewayRefusal && error.code.startsWith('PASSWORD_')
        form.refuse([
          { message: accountRefusal(error, say), path: isCurrent ? ['current'] : isNext ? ['next'] : null },
        ])
      }
    },
  })
  return (
    <Section title={say('account.password.title')} sheet>
      {isDone && (
        <Notice tone="kept" announced>
          {say('account.password.done')}
        </Notice>
      )}
      <Form form={form} name={say('account.password.title')}>
        <PasswordField
          {...form.field('current')}
          label={say('account.password.current')}
          autoComplete="current-password"
        />
        <PasswordField
          {...form.field('next')}
          label={say('account.password.next')}
          hint={say('account.password.hint')}
          autoComplete="new-password"
        />
        <FormActions>
          <Button submit pending={form.pending}>
            {say('account.password.submit')}
          </Button>
        </FormActions>
      </Form>
    </Section>
  )
}
