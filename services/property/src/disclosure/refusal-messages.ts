import type { Language } from '@linli/subgraph'
import type { DisclosureErrorCode } from './disclosure-refusal.type.ts'

/** What a reader is told who was refused; what other aggregates refuse in the same words stands with them. */
type Refusals = Record<
  Exclude<
    DisclosureErrorCode,
    | 'NOT_FOUND'
    | 'CONFLICT'
    | 'INVALID_INPUT'
    | 'IDEMPOTENCY_KEY_REUSED'
    | 'NOT_SIGNED_IN'
    | 'NOT_YOURS'
    | 'SEAT_EXPIRED'
  >,
  string
>

export const disclosureRefusals: Record<Language, Refusals> = {
  'zh-CN': {
    DISCLOSURE_PUBLISHED: '这份公开已经发布，不能改动。如有错误，请发布一份更正。',
    DISCLOSURE_DISCARDED: '这份草稿已经作废，请重新起草。',
    DISCLOSURE_NOT_PUBLISHED: '还没有发布的内容直接修改草稿即可，不需要更正。',
    DISCLOSURE_EXISTS: '这一期已经有一份草稿或已发布的公开，请打开那一份继续办理。',
    DISCLOSURE_CORRECTED: '这份公开已经更正过，请在最新的一份上继续更正。',
    DUTY_LAPSED: '合同已在到期前终止，这一期不再需要公开。',
    PERIOD_RUNNING: '这一期还没有结束，{{day}} 起才能发布；草稿可以先写好。',
    LINE_INVALID: '第 {{row}} 行：{{problem}}',
    PERSONAL_NUMBER:
      '内容里有手机号、身份证号或银行账号。公开页面人人可见，请删去号码；联系方式请填物业办公室的。',
    DISCLOSURE_INCOMPLETE: '还缺少：{{missing}}。补齐后才能发布。',
    STANDARD_MISSING: '本区域还没有执行中的服务标准，请先公布服务标准。',
    CORRECTION_EMPTY: '更正的内容与原来完全相同，请先修改。',
    RULE_DAY_PAST: '新的规则最早从明天（{{day}}）起执行，已经产生的公开事项不受影响。',
  },
  en: {
    DISCLOSURE_PUBLISHED:
      'This is published and cannot be altered. If something is wrong, publish a correction.',
    DISCLOSURE_DISCARDED: 'This draft was given up. Please begin a new one.',
    DISCLOSURE_NOT_PUBLISHED: 'It is not published yet: change the draft itself.',
    DISCLOSURE_EXISTS: 'There is a draft or a published disclosure for this period already. Open that one.',
    DISCLOSURE_CORRECTED: 'This was corrected before. Correct the latest one.',
    DUTY_LAPSED: 'The contract ended before the time came; nothing need be disclosed for this period.',
    PERIOD_RUNNING:
      'The period is not over yet: this can be published from {{day}}. The draft can be written before.',
    LINE_INVALID: 'Line {{row}}: {{problem}}',
    PERSONAL_NUMBER:
      'A mobile number, an identity number or an account number stands in it. Everybody can read this page: take the number out, and give the office as the contact.',
    DISCLOSURE_INCOMPLETE: 'Still missing: {{missing}}. It can be published when that is there.',
    STANDARD_MISSING: 'No service standard is in force here. Publish the standard first.',
    CORRECTION_EMPTY: 'The correction says the same as what it corrects. Change something first.',
    RULE_DAY_PAST:
      'A new rule holds from tomorrow ({{day}}) at the earliest; what is due already stays as it is.',
  },
}
