import { describe, expect, it } from 'vitest'
import { draftInComments, ownComment } from '../testing/cast.ts'
import { castReplies, origin, read, visit } from '../testing/visit.ts'
import { commentPlaceDocument, commentTargetDocument } from './comment-place.document.ts'
import { commentNumber } from './comment-number.ts'
import { firstSecret } from './device.ts'

const page = `/p/standards/${draftInComments.reference}`
const key = '3f9a77c1-1111-4222-8333-444455556666'

interface Refusal {
  code: string
  message: string
  path: string[] | null
}

/** Sends the form as a browser does, to an API that takes or refuses it. */
async function send(
  fields: Record<string, string>,
  headers: Record<string, string> = {},
  refusals: Refusal[] = [],
) {
  const taken: Record<string, unknown>[] = []
  const replies = new Map<string, (variables: Record<string, unknown>) => unknown>([
    ...castReplies,
    [commentTargetDocument, () => ({ standardVersionByReference: { id: draftInComments.id } })],
    [
      commentPlaceDocument,
      ({ input }) => {
        taken.push(input as Record<string, unknown>)
        const standardComment = refusals.length > 0 ? null : { id: ownComment.id }
        return { standardCommentPlace: { standardComment, errors: refusals } }
      },
    ],
  ])
  const body = new URLSearchParams({ idempotencyKey: key, itemCode: '', text: '', ...fields })
  const answer = await visit(
    `${page}/comments`,
    { method: 'POST', body, headers: { origin, ...headers } },
    replies,
  )
  return { answer, taken }
}

describe('a comment from the form', () => {
  it('is placed on the version, and the reader is led back to it with its number', async () => {
    const { answer, taken } = await send({ text: '请保留两次。', itemCode: 'BJ-02' })
    expect(taken).toEqual([
      {
        standardVersionId: draftInComments.id,
        itemCode: 'BJ-02',
        text: '请保留两次。',
        clientSecret: firstSecret(key),
        idempotencyKey: key,
      },
    ])
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe(`${page}?placed=${ownComment.id}#comment`)
    const back = await read(`${page}?placed=${ownComment.id}`, { cookie: `linli.device=${firstSecret(key)}` })
    expect(back).toContain('意见已收到')
    expect(back).toContain('编号 ABCD-5678')
    expect(back).toContain('接下来')
  })

  it('leaves the device a secret that scripts cannot read and other sites cannot send', async () => {
    const { answer } = await send({ text: '请保留两次。' })
    expect(answer.headers.get('set-cookie')).toBe(
      `linli.device=${firstSecret(key)}; Path=/p/; Max-Age=15552000; HttpOnly; SameSite=Lax; Secure`,
    )
  })

  it('sent twice before the first answer carries the same key and the same secret, and so stays one', async () => {
    const [first, second] = await Promise.all([send({ text: '一样的' }), send({ text: '一样的' })])
    expect(first.taken).toEqual(second.taken)
  })

  it('carries the secret that the device already has', async () => {
    const known = 'k'.repeat(43)
    const { taken } = await send({ text: '再说一句' }, { cookie: `other=1; linli.device=${known}` })
    expect(taken[0]).toMatchObject({ clientSecret: known })
  })

  it('is counted in the signs that the page counts, whatever line ends the browser sends', async () => {
    const { taken } = await send({ text: '一行\r\n两行' })
    expect(taken[0]).toMatchObject({ text: '一行\n两行' })
  })
})

describe('a comment that is not taken', () => {
  const closed = { code: 'COMMENTS_CLOSED', message: '征求意见已经截止。', path: null }

  it('comes back with the reason, what was typed, and a new key', async () => {
    const { answer } = await send({ text: '还有一句', itemCode: 'BJ-02' }, {}, [closed])
    const shown = await answer.text()
    expect(answer.status).toBe(422)
    expect(shown).toContain('征求意见已经截止。')
    expect(shown).toContain('>还有一句</textarea>')
    expect(shown).toContain('<option value="BJ-02" selected="">')
    expect(shown).not.toContain(`value="${key}"`)
  })

  it.each([
    [{ code: 'INVALID_INPUT', message: '有误', path: ['text'] }, '意见超过了 1000 字'],
    [{ code: 'IDEMPOTENCY_KEY_REUSED', message: '请刷新', path: null }, '上一条意见已经收到了'],
  ])('tells in the words of the form what the API calls %o', async (refusal, told) => {
    const { answer } = await send({ text: '一句' }, {}, [refusal])
    expect(await answer.text()).toContain(told)
  })

  it('is not even sent when nothing was written', async () => {
    const { answer, taken } = await send({ text: '  \n ' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('请写下您的意见。')
    expect(taken).toEqual([])
  })

  it('from another site’s form is refused, and nothing is sent on', async () => {
    const { answer, taken } = await send({ text: '广告' }, { origin: 'https://elsewhere.example' })
    expect(answer.status).toBe(403)
    expect(taken).toEqual([])
  })

  it('shows what was typed even when nothing can be read any more', async () => {
    const replies = new Map([...castReplies])
    replies.clear()
    const body = new URLSearchParams({ idempotencyKey: key, text: '请不要弄丢' })
    const answer = await visit(`${page}/comments`, { method: 'POST', body, headers: { origin } }, replies)
    expect(answer.status).toBe(503)
    expect(await answer.text()).toContain('请不要弄丢')
  })
})

it('the address of the form, opened or reloaded, leads to the page', async () => {
  const answer = await visit(`${page}/comments`)
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe(page)
})

it('a comment has a number that can be read out', () => {
  expect(commentNumber('0198f3c2-77aa-7def-9ba1-c07e44d25b10')).toBe('44D2-5B10')
})
