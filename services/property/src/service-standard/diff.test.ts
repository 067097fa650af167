import { describe, expect, it } from 'vitest'
import { changeSentence } from './change-words.ts'
import { diffItem, diffItems, type ChangeKind } from './diff.ts'
import type { StandardItemContent } from './measure.ts'
import { fireAccess, pestControl, sweeping, urgentRepair } from './testing/items.ts'

const codes = (before: StandardItemContent, after: StandardItemContent) =>
  diffItem(before, after).reasons.map(({ code }) => code)

describe('A promise from one version to the next', () => {
  it.each<[string, StandardItemContent, StandardItemContent, ChangeKind]>([
    ['the same in every field', urgentRepair(), urgentRepair(), 'UNCHANGED'],
    [
      'with the same tags in another order',
      sweeping({ tags: ['LIGHTING', 'CLEANLINESS'] }),
      sweeping({ tags: ['CLEANLINESS', 'LIGHTING'] }),
      'UNCHANGED',
    ],
    ['sooner than before', urgentRepair(), urgentRepair({ target: '30' }), 'STRICTER'],
    ['later than before', urgentRepair(), urgentRepair({ target: '90' }), 'LOOSER'],
    ['more often', sweeping(), sweeping({ target: '3' }), 'STRICTER'],
    ['less often', sweeping(), sweeping({ target: '1' }), 'LOOSER'],
    [
      'the same in other words',
      urgentRepair(),
      urgentRepair({ wording: '急修一小时内到达现场' }),
      'REWORDED',
    ],
    [
      'the same in another unit',
      urgentRepair(),
      urgentRepair({ target: '1', unit: 'HOUR', wording: '急修 1 小时内到场' }),
      'REWORDED',
    ],
    ['under another heading', urgentRepair(), urgentRepair({ category: 'COMMON_PARTS' }), 'REWORDED'],
    ['with other tags', sweeping(), sweeping({ tags: [] }), 'REWORDED'],
    [
      'reworded with a looser figure',
      urgentRepair(),
      urgentRepair({ wording: '急修 90 分钟内到达现场' }),
      'NOT_COMPARABLE',
    ],
    [
      'reworded without its figure',
      urgentRepair(),
      urgentRepair({ wording: '急修尽快到达现场' }),
      'NOT_COMPARABLE',
    ],
    [
      'stricter in the data only',
      urgentRepair(),
      urgentRepair({ target: '30', wording: urgentRepair().wording }),
      'NOT_COMPARABLE',
    ],
    [
      'stricter, for fewer buildings in the wording',
      sweeping({ wording: '1号楼、2号楼每日清扫 2 次' }),
      sweeping({ target: '3', wording: '1号楼每日清扫 3 次' }),
      'NOT_COMPARABLE',
    ],
    [
      'looser and reworded',
      urgentRepair(),
      urgentRepair({ target: '90', wording: '急修在90分钟内到场' }),
      'LOOSER',
    ],
    [
      'in prose, reworded',
      pestControl(),
      pestControl({ wording: '适时喷洒药物，防治病虫害' }),
      'NOT_COMPARABLE',
    ],
    [
      'in prose, with one space less',
      pestControl({ wording: '定期喷药， 防治病虫害' }),
      pestControl({ wording: '定期喷药，防治病虫害' }),
      'REWORDED',
    ],
    ['in prose, under other tags', pestControl(), pestControl({ tags: ['BEAUTIFICATION'] }), 'REWORDED'],
    ['yes or no, reworded', fireAccess(), fireAccess({ wording: '消防通道保持通畅' }), 'REWORDED'],
    [
      'measured that was prose',
      pestControl(),
      sweeping({ code: 'LH-03', category: 'GREENING' }),
      'NOT_COMPARABLE',
    ],
    ['prose that was measured', urgentRepair(), pestControl({ code: 'ZH-02' }), 'NOT_COMPARABLE'],
    ['for a part of the estate only', sweeping(), sweeping({ scope: '东区' }), 'LOOSER'],
    ['for all of the estate', sweeping({ scope: '东区' }), sweeping(), 'STRICTER'],
    ['for another part', sweeping({ scope: '东区' }), sweeping({ scope: '西区' }), 'NOT_COMPARABLE'],
    ['for a shorter season', sweeping(), sweeping({ season: { fromMonth: 4, toMonth: 10 } }), 'LOOSER'],
    [
      'for a longer season',
      sweeping({ season: { fromMonth: 5, toMonth: 9 } }),
      sweeping({ season: { fromMonth: 4, toMonth: 10 } }),
      'STRICTER',
    ],
    [
      'for another season',
      sweeping({ season: { fromMonth: 11, toMonth: 3 } }),
      sweeping({ season: { fromMonth: 12, toMonth: 4 } }),
      'NOT_COMPARABLE',
    ],
    [
      'for all months, said in two ways',
      sweeping(),
      sweeping({ season: { fromMonth: 1, toMonth: 12 } }),
      'REWORDED',
    ],
    ['after something else has happened', sweeping(), sweeping({ trigger: '雪停后' }), 'NOT_COMPARABLE'],
    ['counted from another record', sweeping(), sweeping({ evidence: 'SPOT_CHECK' }), 'NOT_COMPARABLE'],
    [
      'stricter here and looser there',
      sweeping(),
      sweeping({ target: '3', scope: '东区' }),
      'NOT_COMPARABLE',
    ],
    [
      'stricter and under another heading',
      sweeping(),
      sweeping({ target: '3', category: 'GREENING' }),
      'STRICTER',
    ],
  ])('%s', (_, before, after, kind) => {
    expect(diffItem(before, after).kind).toBe(kind)
  })

  it('tells every reason for what became of it', () => {
    expect(codes(sweeping(), sweeping({ target: '3', scope: '东区', tags: [] }))).toEqual([
      'TARGET_STRICTER',
      'SCOPE_NARROWER',
      'WORDING_CORRECTED',
      'TAGS_CHANGED',
    ])
    expect(codes(urgentRepair(), urgentRepair({ wording: '急修90分钟内到场' }))).toEqual([
      'FIGURE_DIFFERS',
      'FIGURE_DROPPED',
    ])
  })

  it('is recognised by its code, wherever it stands', () => {
    const changes = diffItems(
      [urgentRepair(), sweeping(), pestControl()],
      [fireAccess(), sweeping(), urgentRepair()],
    )
    expect(changes.map(({ code, kind }) => `${code} ${kind}`)).toEqual([
      'SS-03 ADDED',
      'BJ-02 UNCHANGED',
      'ZH-02 UNCHANGED',
      'LH-03 REMOVED',
    ])
  })

  it('cannot be two promises under one code', () => {
    expect(() => diffItems([], [urgentRepair(), urgentRepair()])).toThrow('one promise only')
  })

  it('is compared while its draft is still half written', () => {
    expect(diffItem(urgentRepair(), urgentRepair({ target: null })).kind).toBe('NOT_COMPARABLE')
    expect(diffItem(urgentRepair(), urgentRepair({ target: '3x' })).kind).toBe('NOT_COMPARABLE')
  })
})

describe('A resident reads', () => {
  const sentences = (before: StandardItemContent | null, after: StandardItemContent | null) => {
    const change = diffItems(before ? [before] : [], after ? [after] : [])[0]!
    return [changeSentence(change, 'zh-CN'), changeSentence(change, 'en')]
  }

  it.each<[StandardItemContent | null, StandardItemContent | null, string, string]>([
    [
      urgentRepair(),
      urgentRepair({ target: '30' }),
      '急修到场：60 分钟 → 30 分钟，更严',
      '急修到场: 60 minutes → 30 minutes, stricter',
    ],
    [
      sweeping(),
      sweeping({ target: '1' }),
      '室外清扫：每日 2 次 → 每日 1 次，放宽',
      '室外清扫: 2 times a day → 1 time a day, looser',
    ],
    [null, urgentRepair(), '急修到场：60 分钟，新增', '急修到场: 60 minutes, new'],
    [sweeping(), null, '室外清扫：每日 2 次，取消', '室外清扫: 2 times a day, removed'],
    [fireAccess(), null, '消防通道：取消', '消防通道: removed'],
    [
      sweeping(),
      sweeping({ tags: [] }),
      '室外清扫：文字更正，承诺不变',
      '室外清扫: wording corrected, same promise',
    ],
    [
      pestControl(),
      pestControl({ wording: '预防病虫害' }),
      '病虫害防治：表述改变，无法比较宽严',
      '病虫害防治: the wording differs, not comparable',
    ],
    [
      sweeping(),
      sweeping({ scope: '东区' }),
      '室外清扫：范围 全部区域 → 东区，放宽',
      '室外清扫: where everywhere → 东区, looser',
    ],
    [
      sweeping(),
      sweeping({ target: '3', season: { fromMonth: 11, toMonth: 3 } }),
      '室外清扫：每日 2 次 → 每日 3 次；季节 全年 → 11月至次年3月，无法比较宽严',
      '室外清扫: 2 times a day → 3 times a day; season all year → Nov–Mar, not comparable',
    ],
    [
      urgentRepair(),
      urgentRepair({ wording: '急修接报后 90 分钟左右到达现场' }),
      '急修到场：文字写的“90 分钟”与数据不一致；文字不再写明“60 分钟”；文字增加了“左右”，无法比较宽严',
      '急修到场: the wording says “90 分钟”, unlike the data; the wording no longer says “60 分钟”; the wording adds “左右”, not comparable',
    ],
    [
      sweeping(),
      sweeping({ evidence: 'SPOT_CHECK' }),
      '室外清扫：核验 作业记录 → 抽查，无法比较宽严',
      '室外清扫: counted from Log of the work done → Spot check, not comparable',
    ],
  ])('what changed, in plain words', (before, after, chinese, english) => {
    expect(sentences(before, after)).toEqual([chinese, english])
  })
})
