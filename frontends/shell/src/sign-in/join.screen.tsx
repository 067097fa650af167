import { useEffect, useState } from 'react'
import {
  askGateway,
  GatewayRefusal,
  loadSession,
  signIn,
  useLocation,
  useMessages,
  useSearchParams,
  useSession,
} from '@linli/frontend-kit'
import { Button, Notice } from '@linli/ui'
import { Form, FormActions, PasswordField, TextField, useFormValues } from '@linli/ui/form'
import { shellMessages } from '../messages/messages.ts'
import { passwordCodes } from './password-codes.ts'
import { WayIn } from './way-in.tsx'

/** The page an invitation leads to: a new account, or one more appointment for the account one is signed in with. */
export function JoinScreen() {
  const say = useMessages(shellMessages)
  const session = useSession()
  const [address] = useSearchParams()
  const [, goTo] = useLocation()
  const code = address.get('code')
  const title = say('join.title')
  const enter = () => goTo('/app', { replace: true })

  useEffect(() => {
    document.title = `${title} · 邻里 Linli`
  }, [title])

  return (
    <WayIn title={title}>
      {!code ? (
        <Notice tone="late">{say('join.noCode')}</Notice>
      ) : session?.account ? (
        <AddToAccount code={code} username={session.username ?? session.name ?? ''} onDone={enter} />
      ) : (
        <NewAccount code={code} onDone={enter} />
      )}
    </WayIn>
  )
}

function AddToAccount({ code, username, onDone }: { code: string; username: string; onDone: () => void }) {
  const say = useMessages(shellMessages)
  const [problem, setProblem] = useState<string | null>(null)
  const [pending, setPending] = useState(false)

  async function join() {
    setPending(true)
    try {
      await askGateway('/join', { code })
      await loadSession()
      onDone()
    } catch (error) {
      setProblem(isOver(error) ? say('join.over') : say('signIn.failed', { code: codeOf(error) }))
    } finally {
      setPending(false)
    }
  }

  return (
    <>
      <p>{say('join.signedIn', { username })}</p>
      {problem && (
        <Notice tone="late" announced>
          {problem}
        </Notice>
      )}
      <FormActions>
        <Button kind="primary" onClick={join} pending={pending}>
          {say('join.addToAccount')}
        </Button>
      </FormActions>
    </>
  )
}

function NewAccount({ code, onDone }: { code: string; onDone: () => void }) {
  const say = useMessages(shellMessages)
  const form = useFormValues({
    initial: { name: '', username: '', password: '' },
    check: ({ username, password }) => ({
      username: username.trim() ? undefined : say('join.usernameMissing'),
      password: [...password].length < 10 ? say('password.PASSWORD_TOO_SHORT') : undefined,
    }),
    async onSubmit({ name, username, password }) {
      try {
        await askGateway('/join', { code, name: name.trim(), username: username.trim(), password })
        await signIn(username.trim(), password)
        onDone()
      } catch (error) {
        const known = passwordCodes.find((candidate) => candidate === codeOf(error))
        if (known)
          form.refuse([
            {
              message: say(`password.${known}`),
              path: [known.startsWith('PASSWORD') ? 'password' : 'username'],
            },
          ])
        else
          form.refuse([
            { message: isOver(error) ? say('join.over') : say('signIn.failed', { code: codeOf(error) }) },
          ])
      }
    },
  })
  return (
    <Form form={form} name={say('join.title')}>
      <p>{say('join.words')}</p>
      <TextField
        {...form.field('name')}
        label={say('join.name')}
        hint={say('join.nameHint')}
        autoComplete="name"
        optional
      />
      <TextField
        {...form.field('username')}
        label={say('join.username')}
        hint={say('join.usernameHint')}
        autoComplete="username"
        autoCapitalize="none"
      />
      <PasswordField
        {...form.field('password')}
        label={say('join.password')}
        hint={say('join.passwordHint')}
        autoComplete="new-password"
      />
      <FormActions>
        <Button submit kind="primary" pending={form.pending}>
          {say('join.submit')}
        </Button>
      </FormActions>
    </Form>
  )
}

const codeOf = (error: unknown) => (error instanceof GatewayRefusal ? error.code : 'UNREACHABLE')
const isOver = (error: unknown) => codeOf(error) === 'INVITATION_OVER'
