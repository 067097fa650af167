import { describe, expect, it } from 'vitest'
import {
  announcementOf,
  eventSentence,
  legalBasisSentence,
  summaryOf,
  titleOf,
  waitingSentence,
  withoutNumbersOfPeople,
} from './standard-version.words.ts'

const none = { stricter: 0, looser: 0, added: 0, removed: 0, reworded: 0, notComparable: 0 }

describe('what residents are told', () => {
  it('names the estate as they know it, not the term of the contract', () => {
    const version = { area: '示范·杏林苑物业管理区域', number: '2.1', status: 'PUBLISHED' as const }
    expect(titleOf(version, 'zh-CN')).toBe('示范·杏林苑 物业服务标准 第 2.1 版')
    expect(titleOf({ ...version, number: null, status: 'COMMENT_PERIOD' }, 'zh-CN')).toBe(
      '示范·杏林苑 物业服务标准（征求意见稿）',
    )
  })

  it('sums up a difference from better to worse to mere words', () => {
    expect(summaryOf({ ...none, stricter: 2, looser: 1, reworded: 3 }, 'zh-CN')).toBe(
      '更严 2 条、放宽 1 条、仅改文字 3 条。',
    )
    expect(summaryOf({ ...none, added: 1 }, 'en')).toBe('1 new.')
    expect(summaryOf(none, 'zh-CN')).toBe('没有条目变化。')
  })

  it('cites what allows a change for the worse', () => {
    const basis = { kind: 'CONTRACT_CLAUSE' as const, decidedOn: '2026-02-20', reference: '合同第八条' }
    expect(legalBasisSentence(basis, 'zh-CN')).toBe(
      '依据 2026年2月20日 物业服务合同条款及已签补充协议（合同第八条）。',
    )
    expect(legalBasisSentence(basis, 'en')).toBe(
      'Based on the clause of the service contract with its signed supplement of 20 February 2026: 合同第八条.',
    )
  })

  it('says which body did something', () => {
    expect(eventSentence('SIGNED', 'OWNERS_COMMITTEE', 'zh-CN')).toBe('业主委员会：签署')
    expect(eventSentence('SIGNED', 'OWNERS_COMMITTEE', 'en')).toBe('Owners’ committee: signed')
    expect(eventSentence('PUBLISHED', null, 'en')).toBe('It was published')
  })

  it('says in the reader’s way whom it waits for and until when', () => {
    const bodies = {
      for: 'BODIES' as const,
      bodies: ['示范·太湖社区党委'],
      dueOn: '2026-11-30',
      isOver: false,
    }
    expect(waitingSentence(bodies, 'zh-CN')).toBe('等待示范·太湖社区党委签署，最迟2026年11月30日。')
    expect(waitingSentence(bodies, 'en')).toBe('Waits for 示范·太湖社区党委, due on 30 November 2026.')
    expect(waitingSentence({ ...bodies, isOver: true }, 'zh-CN')).toBe(
      '等待示范·太湖社区党委签署，答复期限2026年11月30日已过，转街道处理。',
    )
    const answers = { for: 'ANSWERS' as const, company: '示范安居物业', count: 1 }
    expect(waitingSentence(answers, 'en')).toBe('Waits for 示范安居物业 to answer a comment.')
  })

  it('fits a message in a group: the stage, at most five changes, the day, the company', () => {
    const message = announcementOf(
      {
        title: '示范·杏林苑 物业服务标准（征求意见稿）',
        company: '示范安居物业',
        status: 'COMMENT_PERIOD',
        effectiveOn: null,
        commentsUntil: '2026-03-15',
        changes: Array.from({ length: 7 }, (_, index) => `第${index + 1}条，放宽`),
      },
      'zh-CN',
    )
    expect(message.split('\n')).toEqual([
      '示范·杏林苑 物业服务标准（征求意见稿）',
      ...[
        '· 第1条，放宽',
        '· 第2条，放宽',
        '· 第3条，放宽',
        '· 第4条，放宽',
        '· 第5条，放宽',
        '· ……另有 2 条变化',
      ],
      '2026年3月15日24时前可在页面留言，每条意见都会答复。',
      '示范安居物业',
    ])
  })
})

describe('a comment on a public page', () => {
  it('shows no telephone or identity number, but keeps the figures of the promise', () => {
    expect(withoutNumbersOfPeople('打我电话138-0000-1234，30分钟不够')).toBe('打我电话***，30分钟不够')
    expect(withoutNumbersOfPeople('身份证21011319800101123X')).toBe('身份证***')
    expect(withoutNumbersOfPeople('每月 12 次，2026年起')).toBe('每月 12 次，2026年起')
  })
})
