import { words, type Language, type Words } from '../words/index.ts'
import type { PublicTools } from './tools.ts'

/** Everything happens in Shanghai's time, wherever the reader's device is. */
const zone = 'Asia/Shanghai'

/** How this reader reads: language, forms of days, and links that stay in the language they chose. */
export interface Reader {
  language: Language
  say: Words
  now: Date
  isDemo: boolean
  /** Service standards are published on this installation; without the module of property services there are none. */
  hasStandards: boolean
  /** WeChat's browser can neither print nor save files. */
  inWeChat: boolean
  requestId: string
  /** Where the site is reached, for addresses on paper and in link cards. */
  origin: string
  /** The page that is shown, without the site and without the chosen language. */
  here: string
  /** An address of ours that keeps the language the reader chose. */
  link(path: string): string
  /** The same page in the other language. */
  otherLanguage: string
  /** A civil day "2026-03-01": 2026年3月1日, 1 March 2026. */
  day(civilDay: string): string
  /** An instant as a day and a time. */
  moment(instant: string | Date): string
  /** The day on which an instant falls in Shanghai. */
  dayOf(instant: string | Date): string
}

export function readerOf(request: Request, tools: PublicTools): Reader {
  const url = new URL(request.url)
  const chosen = url.searchParams.get('lang')
  const language =
    chosen === null ? preferred(request.headers.get('accept-language')) : chosen === 'en' ? 'en' : 'zh-CN'
  url.searchParams.delete('lang')
  const here = url.pathname + url.search
  const locale = language === 'en' ? 'en-GB' : 'zh-CN'
  const dayForm = { year: 'numeric', month: 'long', day: 'numeric' } as const
  const timeForm = { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  const dayOf = (instant: string | Date) =>
    new Date(instant).toLocaleDateString(locale, { timeZone: zone, ...dayForm })
  return {
    language,
    say: words[language],
    now: tools.now,
    isDemo: tools.demo,
    hasStandards: tools.modules.has('property'),
    inWeChat: /MicroMessenger/i.test(request.headers.get('user-agent') ?? ''),
    requestId: tools.requestId,
    origin: url.origin,
    here,
    link: (path) => (chosen === null ? path : withLanguage(path, language)),
    otherLanguage: withLanguage(here, language === 'en' ? 'zh-CN' : 'en'),
    day: (civilDay) =>
      new Date(`${civilDay}T00:00:00Z`).toLocaleDateString(locale, { timeZone: 'UTC', ...dayForm }),
    dayOf,
    moment: (instant) => `${dayOf(instant)} ${new Date(instant).toLocaleTimeString(locale, timeForm)}`,
  }
}

/** English for those whose browser puts it before Chinese, Chinese for everybody else. */
function preferred(acceptLanguage: string | null): Language {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range.trim().toLowerCase().split(';')
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean)
      return { tag, quality: Number(quality ?? 1) }
    })
    .filter(({ tag, quality }) => quality > 0 && /^(zh|en)\b/.test(tag))
    .toSorted((one, other) => other.quality - one.quality)
  return wanted[0]?.tag.startsWith('en') ? 'en' : 'zh-CN'
}

function withLanguage(path: string, language: Language): string {
  const [rest = '', fragment] = path.split('#')
  const joined = `${rest}${rest.includes('?') ? '&' : '?'}lang=${language === 'en' ? 'en' : 'zh'}`
  return fragment === undefined ? joined : `${joined}#${fragment}`
}

const shanghaiDay = new Intl.DateTimeFormat('sv-SE', { timeZone: zone })

/** How many midnights lie between now and the last day of a window that ends at `closesAt`; 0 on its last day. */
export function daysLeft(closesAt: string, now: Date): number {
  const lastDay = shanghaiDay.format(new Date(Date.parse(closesAt) - 1))
  return Math.round((Date.parse(lastDay) - Date.parse(shanghaiDay.format(now))) / 86_400_000)
}

/** "至 2026年3月8日 24 时": a window ends with a day, and the day is what residents remember. */
export function untilText(closesAt: string, { say, dayOf }: Reader): string {
  return say.days.until(dayOf(new Date(Date.parse(closesAt) - 1)))
}

export function leftText(closesAt: string, { say, now }: Reader): string {
  return say.days.left(daysLeft(closesAt, now))
}
