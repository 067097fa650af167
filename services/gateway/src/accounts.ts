import { createHash } from 'node:crypto'
import { pino, type Logger } from 'pino'
import { passwordRefusal } from './password-policy.ts'
import { SignInEvents } from './sign-in-events.ts'
import { SignInThrottle } from './sign-in-throttle.ts'
import { createSignIn, isUsername, signInKey, signInPool, syntheticEmail, type SignIn } from './sign-in.ts'

/** Why an account could not be made. */
export class AccountRefused extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

export interface NewAccount {
  username: string
  password: string
  /** As it is shown to others. */
  name: string
}

/**
 * Makes an account with a password.
 * @returns its id
 * @throws AccountRefused for a name that is taken or unfit, or a poor password
 */
export async function createAccount(
  signIn: SignIn,
  { username, password, name }: NewAccount,
): Promise<string> {
  if (!isUsername(username)) {
    throw new AccountRefused(
      'USERNAME_UNFIT',
      'A username has 2 to 40 letters, digits, dots, hyphens or underscores',
    )
  }
  const refusal = passwordRefusal(password, username)
  if (refusal) throw new AccountRefused(refusal, 'This password is too short or too easily guessed')
  const { adapter } = await signIn.$context
  const taken = await adapter.findOne({
    model: 'user',
    where: [{ field: 'username', value: username.toLowerCase() }],
  })
  if (taken) throw new AccountRefused('USERNAME_TAKEN', 'This username is taken')
  const { user } = await signIn.api.createUser({
    body: { email: syntheticEmail(username), password, name, data: { username, displayUsername: username } },
  })
  return user.id
}

/** An invitation's code as the database knows it: SHA-256 in lower-case hexadecimal. */
export const invitationHash = (code: string) => createHash('sha256').update(code.trim()).digest('hex')

/** The accounts of an installation for the command line, beside a running gateway or without one. */
export interface Accounts {
  createAccount(account: NewAccount): Promise<string>
  /** Sets a new password, ends all sessions of the account and opens it if wrong passwords had closed it. */
  setPassword(account: { username: string; password: string }): Promise<void>
  /** For somebody who lost their phone and their backup codes: the password alone counts again. */
  removeSecondFactor(username: string): Promise<void>
  /** A key for programs, shown this once. With a seat it is good for that seat alone. */
  createApiKey(key: { username: string; seat?: string; name?: string }): Promise<string>
  /** Id of the account with this username, or null. */
  find(username: string): Promise<string | null>
  stop(): Promise<void>
}

/** @param databaseUrl of the login role `linli_gateway` */
export function openAccounts({
  databaseUrl,
  secret,
  logger = pino({ level: 'silent' }),
}: {
  databaseUrl: string
  secret: Buffer
  logger?: Logger
}): Accounts {
  const pool = signInPool(databaseUrl, logger)
  const key = signInKey(secret)
  const signIn = createSignIn({ pool, key, origin: 'http://127.0.0.1', logger })
  const find = async (username: string) => {
    const { rows } = await pool.query<{ id: string }>('select id from auth."user" where username = $1', [
      username.toLowerCase(),
    ])
    return rows[0]?.id ?? null
  }
  const found = async (username: string) => {
    const account = await find(username)
    if (!account) throw new AccountRefused('ACCOUNT_UNKNOWN', `There is no account ${username}`)
    return account
  }
  return {
    find,
    createAccount: (account) => createAccount(signIn, account),
    async setPassword({ username, password }) {
      const account = await found(username)
      const refusal = passwordRefusal(password, username)
      if (refusal) throw new AccountRefused(refusal, 'This password is too short or too easily guessed')
      const context = await signIn.$context
      await context.internalAdapter.updatePassword(account, await context.password.hash(password))
      await pool.query('delete from auth.session where "userId" = $1', [account])
      await new SignInThrottle(pool).succeeded(new SignInEvents(pool, key).usernameHash(username))
    },
    async removeSecondFactor(username) {
      const account = await found(username)
      await pool.query('delete from auth."twoFactor" where "userId" = $1', [account])
      await pool.query('update auth."user" set "twoFactorEnabled" = false where id = $1', [account])
    },
    async createApiKey({ username, seat, name = 'command line' }) {
      const made = await signIn.api.createApiKey({
        body: { userId: await found(username), name, ...(seat ? { metadata: { seat } } : {}) },
      })
      return made.key
    },
    stop: () => pool.end(),
  }
}
