export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]

/** Refusals that every service may answer with. */
export const sharedMessages: Record<Language, Record<string, string>> = {
  'zh-CN': {
    NOT_FOUND: '没有找到，或不在您的可见范围内。',
    NOT_SIGNED_IN: '请先登录。',
    CONFLICT: '别人刚刚改动过这里，您的改动没有写入。请对照两个版本后再提交。',
    IDEMPOTENCY_KEY_REUSED: '这个提交编号已用于另一份内容，请刷新后重新提交。',
  },
  en: {
    NOT_FOUND: 'Not found, or not yours to see.',
    NOT_SIGNED_IN: 'Please sign in first.',
    CONFLICT:
      'Somebody changed this a moment ago and your change was not written. Compare both versions and submit again.',
    IDEMPOTENCY_KEY_REUSED:
      'This submission number was already used for other content. Reload and submit again.',
  },
}

/** `*` and unknown languages read Chinese: it is the product's first language. */
export function languageOf(header: string | undefined): Language {
  return header?.trim().toLowerCase().startsWith('en') ? 'en' : 'zh-CN'
}

/** Fills `{{name}}` from the parameters; a parameter that is missing stays visible rather than vanishing. */
export function formatMessage(template: string, parameters: Record<string, unknown> = {}): string {
  return template.replace(/\{\{(\w+)\}\}/g, (whole, name: string) =>
    name in parameters ? String(parameters[name]) : whole,
  )
}
