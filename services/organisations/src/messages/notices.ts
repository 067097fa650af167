import type { Language } from '@linli/subgraph'

/** What a notice says: a title for the line of a list, and a text that can stand alone in a message. */
export interface NoticeWords {
  /** What all notices of this purpose are about, for the settings. */
  name: string
  title: string
  text: string
}

/** What notices of one purpose say, with `{{name}}` for each of their parameters; a day is written as the language does. */
export type Purpose = Record<Language, NoticeWords> & {
  /** Whether somebody has to act, so that it goes out even where they asked for quiet. */
  isDuty: boolean
}

/** Every purpose for which the modules notify. Who tells a new one adds its words here. */
export const purposes = {
  SIGNATURE_ASKED: {
    isDuty: true,
    'zh-CN': {
      name: '物业服务标准待联署',
      title: '请联署：{{area}}物业服务标准',
      text: '{{company}}提交了{{area}}的物业服务标准（{{reference}}），请在{{dueOn}}前联署或退回。',
    },
    en: {
      name: 'A service standard waits for signatures',
      title: 'Please sign: service standard of {{area}}',
      text: '{{company}} has handed in the service standard of {{area}} ({{reference}}). Please sign or return it by {{dueOn}}.',
    },
  },
  CONFIRMATION_ASKED: {
    isDuty: true,
    'zh-CN': {
      name: '勘误待第二人确认',
      title: '请确认勘误：{{area}}物业服务标准',
      text: '{{area}}物业服务标准（{{reference}}）有一处勘误，须由提交人以外的一位同事确认。',
    },
    en: {
      name: 'A correction waits for a second person',
      title: 'Please confirm a correction: service standard of {{area}}',
      text: 'A correction of the service standard of {{area}} ({{reference}}) waits for a second person of the company to confirm it.',
    },
  },
  STANDARD_RETURNED: {
    isDuty: true,
    'zh-CN': {
      name: '物业服务标准被退回',
      title: '已退回：{{area}}物业服务标准',
      text: '{{area}}的物业服务标准（{{reference}}）已退回，请查看意见并修改后重新提交。',
    },
    en: {
      name: 'A service standard was returned',
      title: 'Returned: service standard of {{area}}',
      text: 'The service standard of {{area}} ({{reference}}) was returned. Please read the remarks and hand it in again.',
    },
  },
  COMMENTS_OPENED: {
    isDuty: false,
    'zh-CN': {
      name: '开始征求意见',
      title: '开始征求意见：{{area}}物业服务标准',
      text: '{{area}}物业服务标准的修改正在征求意见，至{{untilOn}}止。任何人都可以查看并提出意见。',
    },
    en: {
      name: 'Comments are open',
      title: 'Comments are open: service standard of {{area}}',
      text: 'Changes to the service standard of {{area}} lie open for comments until {{untilOn}}. Anybody may read them and say what they think.',
    },
  },
  COMMENTS_CLOSED: {
    isDuty: true,
    'zh-CN': {
      name: '征求意见结束',
      title: '征求意见已结束：{{area}}物业服务标准',
      text: '{{area}}物业服务标准（{{reference}}）的征求意见已结束。请答复全部意见，然后发布或退回修改。',
    },
    en: {
      name: 'Comments are closed',
      title: 'Comments are closed: service standard of {{area}}',
      text: 'The days for comments on the service standard of {{area}} ({{reference}}) are over. Please answer every comment, then publish it or take it back.',
    },
  },
  STANDARD_PUBLISHED: {
    isDuty: false,
    'zh-CN': {
      name: '物业服务标准已发布',
      title: '已发布：{{area}}物业服务标准 {{number}}',
      text: '{{company}}发布了{{area}}的物业服务标准 {{number}}，自{{effectiveOn}}起执行。',
    },
    en: {
      name: 'A service standard was published',
      title: 'Published: service standard {{number}} of {{area}}',
      text: '{{company}} has published the service standard {{number}} of {{area}}. It holds from {{effectiveOn}}.',
    },
  },
  CORRECTION_OBJECTED: {
    isDuty: true,
    'zh-CN': {
      name: '勘误被提出异议',
      title: '有异议：{{area}}物业服务标准的勘误',
      text: '对{{area}}物业服务标准的勘误（{{reference}}）有异议，原表述已恢复，勘误已转为草稿。请查看理由。',
    },
    en: {
      name: 'A correction was objected to',
      title: 'Objection to a correction: service standard of {{area}}',
      text: 'Somebody objected to the correction of the service standard of {{area}} ({{reference}}). The former wording holds again and the correction is a draft. Please read the reason.',
    },
  },
  APPOINTMENT_ENDS: {
    isDuty: true,
    'zh-CN': {
      name: '任期即将届满',
      title: '任期将满：{{organisation}} {{post}}',
      text: '{{organisation}}的{{post}}任期将于{{endsOn}}届满，请及时续任或换届。届满后该身份不能再办理事项。',
    },
    en: {
      name: 'A term of office ends soon',
      title: 'Term ends soon: {{post}}, {{organisation}}',
      text: 'The term as {{post}} in {{organisation}} ends on {{endsOn}}. Please have it renewed or fill the post anew; after that day the seat can do nothing any more.',
    },
  },
} as const satisfies Record<string, Purpose>
