/** What is said of contracts, in both languages. */
import { dayInWords, type CivilDay } from '@linli/kernel'
import type { Language, Words } from '../service-standard/index.ts'
import type { ContractEventKind } from './service-contract.enums.ts'

const words = (chinese: string, english: string): Words => ({ 'zh-CN': chinese, en: english })

const eventWords: Readonly<Record<ContractEventKind, Words>> = {
  BEGUN: words('开始服务', 'The company began to serve'),
  FILED: words('填报合同内容', 'What stands in the contract was entered'),
  RENEWAL_FILED: words('填报续约合同', 'The contract for the next term was entered'),
  FILING_CONFIRMED: words(
    '核对无误，合同备案（{{reason}}）',
    'Compared with the paper and put on file ({{reason}})',
  ),
  RENEWAL_CONFIRMED: words(
    '续约合同备案（{{reason}}）',
    'The contract for the next term was put on file ({{reason}})',
  ),
  FILING_RETURNED: words('退回填报：{{reason}}', 'The entry was sent back: {{reason}}'),
  REMINDED: words('到期提醒：还有 {{reason}} 天', 'Reminded: {{reason}} days are left'),
  OUTLASTED: words(
    '期满，未作续聘或另聘决定，继续服务，转为不定期',
    'The term is over, nothing was decided, and it goes on without a term',
  ),
  RESUMED: words('期限更正，恢复为有期限', 'The term was corrected and runs again'),
  HANDOVER_BEGUN: words('开始交接：{{reason}}', 'The handover began: {{reason}}'),
  SUCCESSOR_NAMED: words('确定接管方：{{reason}}', 'Who takes over was named: {{reason}}'),
  HANDOVER_CALLED_OFF: words('撤销交接：{{reason}}', 'The handover was called off: {{reason}}'),
  ITEM_ADDED: words('增加交接事项：{{reason}}', 'Something more to hand over: {{reason}}'),
  ITEM_HANDED_OVER: words('已移交：{{reason}}', 'Handed over: {{reason}}'),
  ITEM_RECEIVED: words('已接收：{{reason}}', 'Received: {{reason}}'),
  TAKEN_OVER: words('完成接管，合同终止', 'It was taken over and the contract ended'),
  RENEWED: words('续约合同开始（{{reason}}）', 'The new contract began ({{reason}})'),
  REPLACED: words('登记的服务企业变更，合同终止', 'Another company was registered and the contract ended'),
}

export function contractEventSentence(
  kind: ContractEventKind,
  reason: string | null,
  language: Language,
): string {
  const sentence = eventWords[kind][language].replace('{{reason}}', reason ?? '')
  if (kind !== 'TAKEN_OVER' || !reason) return sentence
  return language === 'en'
    ? `${sentence}, with things open: ${reason}`
    : `${sentence}（带未完成事项接管：${reason}）`
}

/** What a reader of the contract's page must know first. */
export type Standing =
  | { readonly for: 'UNFILED' | 'PROPOSED' | 'SERVING_ON'; readonly day: CivilDay | null }
  | { readonly for: 'TERM'; readonly day: CivilDay; readonly daysLeft: number }
  | {
      readonly for: 'HANDOVER'
      readonly day: CivilDay
      readonly open: number | null
      readonly successor: string | null
    }
  | { readonly for: 'ENDED'; readonly day: CivilDay }

export function standingSentence(standing: Standing, language: Language): string {
  const isEnglish = language === 'en'
  const day = standing.day === null ? '' : dayInWords(standing.day, language)
  switch (standing.for) {
    case 'UNFILED':
      return isEnglish
        ? 'What stands in the contract is not on file yet.'
        : '合同内容尚未备案，请企业填报，由社区或街道核对。'
    case 'PROPOSED':
      return isEnglish
        ? 'Waits for the community or the street to compare it with the paper.'
        : '已填报，等待社区或街道核对。'
    case 'SERVING_ON':
      return isEnglish
        ? `The term ended on ${day}; the company serves on without a term until somebody decides (Civil Code 948).`
        : `合同已于 ${day} 期满，企业继续服务，转为不定期；各方可随时决定续聘或另聘（民法典第948条）。`
    case 'TERM':
      return isEnglish
        ? `Runs until ${day}, ${standing.daysLeft} days from today.`
        : `合同至 ${day} 期满，还有 ${standing.daysLeft} 天。`
    case 'HANDOVER': {
      const who = standing.successor
      const open =
        standing.open === null
          ? ''
          : isEnglish
            ? `; ${standing.open} things not received yet`
            : `；${standing.open} 项未接收`
      return isEnglish
        ? `Leaves, planned for ${day}${open}; ${who ? `${who} takes over` : 'who takes over is not decided'}. Until then it goes on serving (Civil Code 950).`
        : `交接中，计划 ${day} 撤场${open}；${who ? `由${who}接管` : '接管方未定'}。接管前原企业继续服务（民法典第950条）。`
    }
    case 'ENDED':
      return isEnglish ? `Ended on ${day}.` : `合同已于 ${day} 终止。`
  }
}

export const noSuccessorWords: Words = words('业主或社区', 'the owners or the community')
