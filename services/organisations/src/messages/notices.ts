import type { Language } from '@linli/subgraph'

/** What a notice says: a title for the line of a list, and a text that can stand alone in a message. */
export interface NoticeWords {
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
      title: '请联署：{{area}}物业服务标准',
      text: '{{company}}提交了{{area}}的物业服务标准（{{reference}}），请在{{dueOn}}前联署或退回。',
    },
    en: {
      title: 'Please sign: service standard of {{area}}',
      text: '{{company}} has handed in the service standard of {{area}} ({{reference}}). Please sign or return it by {{dueOn}}.',
    },
  },
} as const satisfies Record<string, Purpose>
