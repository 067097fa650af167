import type { PolicyStageFragment, ResponseStageInput } from '../gql/graphql.ts'

/** A stage while it is written: hours as people write them. */
export type StageDraft = Omit<ResponseStageInput, 'hours' | 'limitAmount'> & {
  readonly hoursText: string
  readonly limitAmount: number | null
}

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

type ReadStage = Omit<PolicyStageFragment, '__typename' | 'hours' | ' $fragmentName'> & {
  readonly hours: readonly { readonly fromMinute: number; readonly untilMinute: number }[]
}

export function draftOf(stage: ReadStage): StageDraft {
  const { hours, endsWith, code, name, scope, startsWith, limitAmount, limitUnit, calendar, mayPause } = stage
  return {
    ...{ code, name, scope, startsWith, limitAmount, limitUnit, calendar, mayPause },
    warnMinutesBefore: stage.warnMinutesBefore ?? null,
    endsWith: [...endsWith],
    hoursText: hours
      .map(({ fromMinute, untilMinute }) => `${clock(fromMinute)}-${clock(untilMinute)}`)
      .join(','),
  }
}

/** "08:30-12:00,13:00-17:00", also with the punctuation of a Chinese keyboard; null where it is no such thing. */
export function readHours(text: string): { fromMinute: number; untilMinute: number }[] | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[、;；\s]+/g, ',')
    .replace(/[—–~至]/g, '-')
  const spans = plain.split(',').filter(Boolean)
  const hours = spans.map((span) => {
    const match = /^(\d{1,2}):(\d{2})-(\d{1,2}):(\d{2})$/.exec(span)
    if (!match) return null
    const [fromHour, fromMinute, untilHour, untilMinute] = match.slice(1).map(Number) as [
      number,
      number,
      number,
      number,
    ]
    if (fromMinute > 59 || untilMinute > 59) return null
    return { fromMinute: fromHour * 60 + fromMinute, untilMinute: untilHour * 60 + untilMinute }
  })
  return hours.length > 0 && hours.every((one) => one !== null) ? hours : null
}

export function inputOf({ hoursText, limitAmount, ...stage }: StageDraft): ResponseStageInput {
  const hours = stage.calendar === 'WORKING_TIME' ? (readHours(hoursText) ?? []) : []
  return { ...stage, hours, limitAmount: limitAmount ?? 0 }
}

/** A stage to begin a new one with; its code is one that the others do not have. */
export function newStage(others: readonly StageDraft[]): StageDraft {
  const codes = new Set(others.map(({ code }) => code))
  let number = others.length + 1
  while (codes.has(`stage-${number}`)) number += 1
  return {
    ...{ code: `stage-${number}`, name: '', scope: 'EVERY', startsWith: 'PLACED', endsWith: ['DISPOSED'] },
    ...{
      limitAmount: null,
      limitUnit: 'MINUTE',
      calendar: 'ROUND_THE_CLOCK',
      hoursText: '08:30-12:00,13:00-17:00',
    },
    ...{ warnMinutesBefore: null, mayPause: false },
  }
}
