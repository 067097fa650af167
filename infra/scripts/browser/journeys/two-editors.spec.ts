import { expect, test } from '../product-test.ts'
import { meetOnOnePromise, promised } from '../two-editors.ts'

const draft = '/app/property/standards/210113004028-M01-3/edit'

test('of two people who change one promise, the later sees both wordings and chooses', async ({
  signedIn,
}) => {
  const [first, second] = [await signedIn('property'), await signedIn('property-confirmer')]
  await meetOnOnePromise(first, second, draft)
  const dialog = second.getByRole('dialog')
  await expect(dialog).toContainText(promised.first)
  await expect(dialog).toContainText(promised.second)
  // Nothing was written over: the first still reads their own, also after a reload.
  await first.reload()
  await expect(first.getByText(promised.first)).toBeVisible()

  await dialog.getByRole('button', { name: '采用现在的内容' }).click()
  await expect(dialog).toBeHidden()
  await expect(second.locator('textarea[name=wording]')).toHaveValue(promised.first)

  await second.locator('textarea[name=wording]').fill(promised.second)
  await expect(second.locator('.property-saved')).toContainText('已保存')
  await expect(first.getByText(promised.second)).toBeVisible({ timeout: 2000 })
})
