// @vitest-environment happy-dom
import { gql } from '@apollo/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { client } from '../graphql/client.ts'
import {
  confirmCode,
  getSeat,
  getSession,
  getTimeAhead,
  loadSession,
  signIn,
  signOut,
  switchSeat,
  type Seat,
  type Session,
} from './session.ts'

const estates = gql`
  query Estates {
    estates {
      id
    }
  }
`

const seat = (id: string, post: string): Seat => ({
  id,
  district: 'shenbei',
  person: 'zhou',
  personName: '周主任',
  kind: 'RESIDENTS_COMMITTEE',
  post,
  administrator: false,
  organisation: { id: 'committee', name: '示范社区居民委员会' },
  territories: ['210113001001'],
  endsOn: null,
})

const zhou: Session = {
  account: 'zhou',
  username: 'residents-committee',
  name: '周主任',
  seats: [seat('director', '主任'), seat('grid', '网格员')],
  seat: 'director',
  signIn: null,
  fieldUntil: null,
  twoFactor: false,
  disabled: [],
  providers: [],
  demo: null,
}
const nobody: Session = { ...zhou, account: null, username: null, name: null, seats: [], seat: null }

let answers: Record<string, unknown>

beforeEach(async () => {
  sessionStorage.clear()
  localStorage.clear()
  answers = { '/session': zhou }
  vi.stubGlobal(
    'fetch',
    vi.fn(async (path: string) => Response.json(answers[path] ?? {})),
  )
  await loadSession()
  client.writeQuery({
    query: estates,
    data: { estates: [{ __typename: 'Estate', id: 'seen by the director' }] },
  })
})

afterEach(() => vi.unstubAllGlobals())

const remembered = () => client.readQuery({ query: estates })

it('another seat knows nothing of what the former one has read', async () => {
  expect(remembered()).not.toBeNull()
  await switchSeat('grid')
  expect(getSeat()?.post).toBe('网格员')
  expect(remembered()).toBeNull()
})

it('a seat that is not held cannot be taken, and nothing changes', async () => {
  await switchSeat('somebody else’s')
  expect(getSeat()?.post).toBe('主任')
  expect(remembered()).not.toBeNull()
})

it('the seat chosen last is asked for when the page is opened again', async () => {
  await switchSeat('grid')
  await loadSession()
  const [, request] = vi.mocked(fetch).mock.calls.at(-1)!
  expect(request?.headers).toMatchObject({ 'x-linli-seat': 'grid' })
})

it('signing out forgets everything', async () => {
  answers['/session'] = nobody
  await signOut()
  expect(getSession()?.account).toBeNull()
  expect(remembered()).toBeNull()
})

it('a session that ended elsewhere forgets everything too', async () => {
  answers['/session'] = nobody
  await loadSession()
  expect(remembered()).toBeNull()
})

it('asking again who is signed in forgets nothing', async () => {
  await loadSession()
  expect(remembered()).not.toBeNull()
})

it('an account with a second factor is signed in by the code, not by the password', async () => {
  answers = { '/session': nobody, '/auth/sign-in/username': { twoFactorRedirect: true } }
  await loadSession()
  expect(await signIn('residents-committee', 'secret')).toBe('code')
  expect(getSession()?.account).toBeNull()

  answers['/session'] = zhou
  await confirmCode('123456', 'app')
  expect(getSession()?.account).toBe('zhou')
})

it('the demo’s time runs ahead of this device', async () => {
  answers['/session'] = {
    ...zhou,
    demo: { banner: '示范', now: new Date(Date.now() + 8 * 86_400_000).toISOString() },
  }
  await loadSession()
  expect(Math.round(getTimeAhead() / 86_400_000)).toBe(8)
})
