/** What an item of the agenda is called and why it is there, in both languages. */
import { dayInWords } from '@linli/kernel'
import type { Language } from '@linli/subgraph'
import { kindWords, type DisclosureKind } from '../disclosure/index.ts'
import { requestCategoryWords, type ServiceRequestCategory } from '../response-policy/index.ts'
import { bodyWords, placeName, type Words } from '../service-standard/index.ts'
import type { AgendaReason } from './agenda-source.ts'

interface ItemWords {
  readonly title: Words
  readonly reason: Words
}

/** `{{name}}` stands for a param of the item; days, bodies and kinds of sheets are said as the language says them. */
const words: Readonly<Record<AgendaReason, ItemWords>> = {
  RESOLUTION_OVERDUE: {
    title: { 'zh-CN': '逾期决议：{{text}}', en: 'Overdue resolution: {{text}}' },
    reason: {
      'zh-CN': '决议 {{reference}} 由{{owner}}负责，应于{{dueOn}}完成，已逾期 {{days}} 天。',
      en: 'Resolution {{reference}}, owned by {{owner}}, was due on {{dueOn}}: {{days}} days late.',
    },
  },
  BODY_SILENT: {
    title: { 'zh-CN': '{{area}}物业服务标准联审逾期', en: '{{area}}: no answer about the service standard' },
    reason: {
      'zh-CN': '{{bodies}}在{{dueOn}}前没有答复物业服务标准 {{reference}}；逾期不视为同意。',
      en: '{{bodies}} did not answer about service standard {{reference}} by {{dueOn}}; silence is no consent.',
    },
  },
  STANDARD_WAITING: {
    title: { 'zh-CN': '{{area}}物业服务标准待联署', en: '{{area}}: service standard waits for signatures' },
    reason: {
      'zh-CN': '物业服务标准 {{reference}} 等待{{bodies}}在{{dueOn}}前联署或退回。',
      en: 'Service standard {{reference}} waits for {{bodies}} to sign or return it by {{dueOn}}.',
    },
  },
  DISCLOSURE_LATE: {
    title: { 'zh-CN': '{{area}}信息公开逾期', en: '{{area}}: disclosures are late' },
    reason: {
      'zh-CN': '{{company}}有 {{count}} 项应向业主公开，最早一项（{{sheet}}）应于{{dueOn}}前公开，已经逾期。',
      en: '{{company}} owes the owners {{count}} disclosures; the oldest ({{sheet}}) was due on {{dueOn}}.',
    },
  },
  DISCLOSURE_DUE: {
    title: { 'zh-CN': '{{area}}信息公开即将到期', en: '{{area}}: disclosures are due' },
    reason: {
      'zh-CN': '{{company}}有 {{count}} 项应向业主公开，最早一项（{{sheet}}）应于{{dueOn}}前公开。',
      en: '{{company}} owes the owners {{count}} disclosures; the first ({{sheet}}) is due on {{dueOn}}.',
    },
  },
  MEASURE_TOO_LONG: {
    title: { 'zh-CN': '{{area}}临时措施超出时限', en: '{{area}}: a temporary measure lasts too long' },
    reason: {
      'zh-CN': '因“{{reason}}”暂缓 {{count}} 项承诺共 {{days}} 天，超过 {{limit}} 天的上限。',
      en: '{{count}} promises give way for {{days}} days because of “{{reason}}”; at most {{limit}} are allowed.',
    },
  },
  MEASURE_ENDED: {
    title: { 'zh-CN': '{{area}}临时措施已结束', en: '{{area}}: a temporary measure has ended' },
    reason: {
      'zh-CN': '因“{{reason}}”暂缓的 {{count}} 项承诺已于{{lastOn}}恢复，请核对恢复情况。',
      en: '{{count}} promises that gave way because of “{{reason}}” hold again since {{lastOn}}: are they kept?',
    },
  },
  REQUEST_ESCALATED: {
    title: {
      'zh-CN': '{{estate}}：{{category}}诉求 {{number}} 上报',
      en: '{{estate}}: request {{number}} ({{category}}) was escalated',
    },
    reason: {
      'zh-CN': '居民于{{placedOn}}提出的{{category}}诉求 {{number}} 超时或经上报，至今没有办结。',
      en: 'The request {{number}} of {{placedOn}} ran out of time or was passed to the street, and is not closed.',
    },
  },
  REQUEST_REOPENED: {
    title: {
      'zh-CN': '{{estate}}：{{category}}诉求 {{number}} 多次未解决',
      en: '{{estate}}: request {{number}} ({{category}}) is not solved',
    },
    reason: {
      'zh-CN': '居民于{{placedOn}}提出，已 {{count}} 次反映没有解决。',
      en: 'Asked for on {{placedOn}}; the resident said {{count}} times that it is not solved.',
    },
  },
  REQUESTS_REPEATED: {
    title: {
      'zh-CN': '{{estate}}：{{category}}反复反映',
      en: '{{estate}}: {{category}} comes up again and again',
    },
    reason: {
      'zh-CN': '{{sinceOn}}以来同一小区提出 {{count}} 件{{category}}诉求。',
      en: '{{count}} requests about it from the same estate since {{sinceOn}}.',
    },
  },
  TOPIC_RAISED: {
    title: { 'zh-CN': '{{title}}', en: '{{title}}' },
    reason: {
      'zh-CN': '{{raiser}}于{{raisedOn}}提出：{{words}}',
      en: 'Raised by {{raiser}} on {{raisedOn}}: {{words}}',
    },
  },
  ADDED_BY_HAND: {
    title: { 'zh-CN': '{{title}}', en: '{{title}}' },
    reason: { 'zh-CN': '{{words}}', en: '{{words}}' },
  },
}

interface SaidItem {
  readonly reason: AgendaReason
  readonly params: Readonly<Record<string, string | number>>
  readonly title?: string | null | undefined
}

export function agendaTitle(item: SaidItem, language: Language): string {
  return item.title ?? filled(words[item.reason].title, item, language)
}

export function agendaReasonWords(item: SaidItem, language: Language): string {
  return filled(words[item.reason].reason, item, language)
}

function filled(text: Words, { params }: SaidItem, language: Language): string {
  return text[language].replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
    said(name, params[name] ?? '', language),
  )
}

function said(name: string, value: string | number, language: Language): string {
  const text = String(value)
  if (name.endsWith('On')) return dayInWords(text, language)
  if (name === 'area') return placeName(text)
  if (name === 'category') return requestCategoryWords[text as ServiceRequestCategory][language]
  if (name === 'sheet') return kindWords[text as DisclosureKind][language]
  if (name === 'bodies')
    return text
      .split(',')
      .map((body) => bodyWords[body as keyof typeof bodyWords][language])
      .join(language === 'en' ? ', ' : '、')
  return text
}
