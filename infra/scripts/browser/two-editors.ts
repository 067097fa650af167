import { expect, type Page } from '@playwright/test'

/** What the two promise, each in a window of their own, under the same heading. */
export const promised = {
  first: '公示服务电话，每日 16 小时有人接听，夜间转值班室',
  second: '公示服务电话，每日 16 小时有人接听，节假日不停',
}

/**
 * Two people of the company change one promise of one draft. The second hears nothing of the first, because their
 * line for what happens meanwhile stays dead: the service alone can keep the second from writing over the first.
 * @returns when the second is shown both
 */
export async function meetOnOnePromise(first: Page, second: Page, draft: string): Promise<void> {
  // Left unanswered for ever: a line that broke would be taken up again, and the page read anew with it.
  await second.route('**/graphql*', async (route) => {
    if (!route.request().headers().accept?.includes('text/event-stream')) await route.fallback()
  })
  for (const page of [first, second]) {
    await page.goto(draft)
    await page.getByRole('button', { name: /^(编辑|Edit) ?[“"]服务电话/ }).click()
  }
  // The note says “saved” of what was there before as well: what counts is that the service has the first one's words.
  const kept = first.waitForResponse((answer) => /EditItems/.test(answer.request().postData() ?? ''))
  await first.locator('textarea[name=wording]').fill(promised.first)
  await kept
  await expect(first.locator('.property-saved')).toContainText(/已保存|✓ ?Saved/)
  await second.locator('textarea[name=wording]').fill(promised.second)
  await second.locator('dialog[open]').waitFor()
}
