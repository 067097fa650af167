/** The expected refusals of the service log, and what a reader is told who was refused. */
import { createRefusalType, type Language, type RefusalMessage } from '@linli/subgraph'
import { registerEnumType } from 'type-graphql'

const ServiceLogErrorCodeEnum = {
  NOT_FOUND: 'NOT_FOUND',
  CONFLICT: 'CONFLICT',
  INVALID_INPUT: 'INVALID_INPUT',
  IDEMPOTENCY_KEY_REUSED: 'IDEMPOTENCY_KEY_REUSED',
  NOT_SIGNED_IN: 'NOT_SIGNED_IN',
  NOT_YOURS: 'NOT_YOURS',
  SEAT_EXPIRED: 'SEAT_EXPIRED',
  POINT_RETIRED: 'POINT_RETIRED',
  POINT_NEEDED: 'POINT_NEEDED',
  NOT_KEPT_HERE: 'NOT_KEPT_HERE',
  ITEM_NOT_IN_FORCE: 'ITEM_NOT_IN_FORCE',
  HAPPENS_LATER: 'HAPPENS_LATER',
  BEFORE_CONTRACT: 'BEFORE_CONTRACT',
  END_NEEDED: 'END_NEEDED',
  DUTY_TOO_LONG: 'DUTY_TOO_LONG',
  PHOTO_NEEDED: 'PHOTO_NEEDED',
  ENTRY_STRUCK: 'ENTRY_STRUCK',
  LOG_FILE_REFUSED: 'LOG_FILE_REFUSED',
} as const
export type ServiceLogErrorCode = keyof typeof ServiceLogErrorCodeEnum

registerEnumType(ServiceLogErrorCodeEnum, {
  name: 'ServiceLogErrorCode',
  description: 'Why something that was asked of the service log was not done.',
  valuesConfig: {
    NOT_FOUND: { description: 'There is no such thing, or it is not for you to see.' },
    CONFLICT: { description: 'Somebody else has changed it in the meantime; nothing was overwritten.' },
    INVALID_INPUT: { description: 'Something in the form is not in order; the path says what.' },
    IDEMPOTENCY_KEY_REUSED: { description: 'The same key was sent before with another content.' },
    NOT_SIGNED_IN: { description: 'This needs an account.' },
    NOT_YOURS: { description: 'The seat you act in has no part in this.' },
    SEAT_EXPIRED: { description: 'The term of the appointment you act in has ended.' },
    POINT_RETIRED: { description: 'The point is not in use any more.' },
    POINT_NEEDED: { description: 'One of the promises is kept at points: say at which.' },
    NOT_KEPT_HERE: { description: 'One of the promises is not kept at this point.' },
    ITEM_NOT_IN_FORCE: {
      description: 'One of the promises was not in force on that day, or no log shows it.',
    },
    HAPPENS_LATER: { description: 'It lies in the future.' },
    BEFORE_CONTRACT: { description: 'The company did not serve here yet on that day.' },
    END_NEEDED: { description: 'Time on duty needs its end.' },
    DUTY_TOO_LONG: { description: 'The end lies before the beginning, or more than a day after it.' },
    PHOTO_NEEDED: { description: 'A photo belongs to this.' },
    ENTRY_STRUCK: { description: 'The entry was struck already.' },
    LOG_FILE_REFUSED: { description: 'A row of the file could not be taken; nothing of it was written.' },
  },
})

export const ServiceLogRefusal = createRefusalType('ServiceLogRefusal', ServiceLogErrorCodeEnum)
export type ServiceLogRefusal = RefusalMessage<ServiceLogErrorCode>

type Own =
  | 'POINT_NEEDED'
  | 'NOT_KEPT_HERE'
  | 'ITEM_NOT_IN_FORCE'
  | 'HAPPENS_LATER'
  | 'BEFORE_CONTRACT'
  | 'END_NEEDED'
  | 'DUTY_TOO_LONG'
  | 'PHOTO_NEEDED'
  | 'ENTRY_STRUCK'
  | 'LOG_FILE_REFUSED'

export const logRefusals: Record<Language, Record<Own, string>> = {
  'zh-CN': {
    POINT_NEEDED: '条目“{{code}}”按点位落实，请说明是哪个点位。',
    NOT_KEPT_HERE: '条目“{{code}}”不在这个点位落实，请检查所选条目。',
    ITEM_NOT_IN_FORCE: '条目“{{code}}”在当天的标准中没有，或不以作业记录为佐证。',
    HAPPENS_LATER: '发生时间晚于现在，请检查。',
    BEFORE_CONTRACT: '该日期早于本公司在此服务的起始日（{{day}}）。',
    END_NEEDED: '值守类条目要填写结束时间。',
    DUTY_TOO_LONG: '结束时间应晚于开始时间，且一次不超过 24 小时。',
    PHOTO_NEEDED: '这项作业需要附一张照片。',
    ENTRY_STRUCK: '这条记录已经作废。',
    LOG_FILE_REFUSED: '文件中有 {{count}} 处问题，全部未写入。请按逐行报告修改后重新导入。',
  },
  en: {
    POINT_NEEDED: 'The promise “{{code}}” is kept at points: say at which one.',
    NOT_KEPT_HERE: 'The promise “{{code}}” is not kept at this point. Please check what you chose.',
    ITEM_NOT_IN_FORCE:
      'The promise “{{code}}” was not in force on that day, or no log shows whether it is kept.',
    HAPPENS_LATER: 'That lies in the future. Please check the time.',
    BEFORE_CONTRACT: 'That day lies before the company began to serve here ({{day}}).',
    END_NEEDED: 'Time on duty needs its end.',
    DUTY_TOO_LONG: 'The end must come after the beginning, and within 24 hours.',
    PHOTO_NEEDED: 'A photo belongs to this. Please add one.',
    ENTRY_STRUCK: 'This entry was struck already.',
    LOG_FILE_REFUSED:
      'Something is wrong in {{count}} places of the file, so nothing was written. Mend the rows that the report names and import it again.',
  },
}
