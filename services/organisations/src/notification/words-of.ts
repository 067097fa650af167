import { formatMessage, type Language } from '@linli/subgraph'
import { type NoticeWords, type Purpose, purposes } from '../messages/index.ts'

/** For a purpose whose words are missing: somebody has to know all the same, and finds the rest behind the link. */
const unnamed: Purpose = {
  isDuty: false,
  'zh-CN': { name: '其他事项', title: '有一件事需要您了解', text: '有一件事需要您了解，请打开链接查看。' },
  en: {
    name: 'Something else',
    title: 'Something you should know',
    text: 'There is something you should know. Follow the link to see it.',
  },
}

export const purposeOf = (purpose: string): Purpose =>
  (purposes as Record<string, Purpose>)[purpose] ?? unnamed

/** A notice as one says it: the words of its purpose with what it names, days as the language writes them. */
export function wordsOf(
  { purpose, params }: { purpose: string; params: Record<string, unknown> },
  language: Language,
): Pick<NoticeWords, 'title' | 'text'> {
  const { title, text } = purposeOf(purpose)[language]
  const said = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, isDay(value) ? dayIn(value, language) : value]),
  )
  return { title: formatMessage(title, said), text: formatMessage(text, said) }
}

const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)

function dayIn(day: string, language: Language): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`))
}
