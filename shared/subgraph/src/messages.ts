import { dayInWords, isCivilDay } from '@linli/kernel'

export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]

/** Refusals that every service may answer with. */
export const sharedMessages: Record<Language, Record<string, string>> = {
  'zh-CN': {
    NOT_FOUND: '没有找到，或不在您的可见范围内。',
    NOT_SIGNED_IN: '请先登录。',
    CONFLICT: '别人刚刚改动过这里，您的改动没有写入。请对照两个版本后再提交。',
    IDEMPOTENCY_KEY_REUSED: '这个提交编号已用于另一份内容，请刷新后重新提交。',
    TEXT_UNWRITABLE: '文字中有无法保存的字符，请删去后再提交。',
    NOT_A_DAY: '这不是一个日期，或不在 1800 年至 2999 年之间。请按 2026-03-01 的样式填写。',
    NOT_A_MOMENT: '这不是一个时间，或不在 1800 年至 2999 年之间。请按 2026-03-01T09:30:00Z 的样式填写。',
    NOT_A_NUMBER: '这不是一个数，或位数太多。最多填写 18 位整数和 6 位小数。',
    VALUE_UNREADABLE: '请求中有无法识别的内容，请检查后再试。',
  },
  en: {
    NOT_FOUND: 'Not found, or not yours to see.',
    NOT_SIGNED_IN: 'Please sign in first.',
    CONFLICT:
      'Somebody changed this a moment ago and your change was not written. Compare both versions and submit again.',
    IDEMPOTENCY_KEY_REUSED:
      'This submission number was already used for other content. Reload and submit again.',
    TEXT_UNWRITABLE: 'A text contains a character that cannot be stored. Remove it and submit again.',
    NOT_A_DAY: 'This is no day between the years 1800 and 2999. Write it like 2026-03-01.',
    NOT_A_MOMENT: 'This is no moment between the years 1800 and 2999. Write it like 2026-03-01T09:30:00Z.',
    NOT_A_NUMBER: 'This is no number, or it has too many digits: 18 before and 6 after the point at most.',
    VALUE_UNREADABLE: 'The request contains something that cannot be read. Check it and try again.',
  },
}

/** `*` and unknown languages read Chinese: it is the product's first language. */
export function languageOf(header: string | undefined): Language {
  return header?.trim().toLowerCase().startsWith('en') ? 'en' : 'zh-CN'
}

/**
 * Fills `{{name}}` from the parameters; a parameter that is missing stays visible rather than vanishing.
 * @param language in which a civil day is named; without it the day stays as it is written in data
 */
export function formatMessage(
  template: string,
  parameters: Record<string, unknown> = {},
  language?: Language,
): string {
  return template.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => {
    if (!(name in parameters)) return whole
    const value = String(parameters[name])
    return language && isCivilDay(value) ? dayInWords(value, language) : value
  })
}
