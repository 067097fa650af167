/** What is said about versions in sentences, in both languages. Pure: whoever calls brings names and figures. */
import { addDays, civilDay, dayInWords, type CivilDay } from '@linli/kernel'
import type { Language, Words } from './item-words.ts'
import type { EventKind } from './standard-version-event.ts'
import type { LegalBasisKind, ReviewingBody, StandardChangeClass } from './standard-version.enums.ts'
import type { StandardVersionStatus } from './standard-version.lifecycle.ts'

const words = (chinese: string, english: string): Words => ({ 'zh-CN': chinese, en: english })

const statusWords: Readonly<Record<StandardVersionStatus, Words>> = {
  DRAFT: words('草案', 'draft'),
  AWAITING_CONFIRMATION: words('待第二人确认', 'awaiting confirmation'),
  IN_REVIEW: words('联审中', 'in review'),
  COMMENT_PERIOD: words('征求意见稿', 'draft for comments'),
  PUBLISHED: words('已公布', 'published'),
  SUPERSEDED: words('已被替代', 'superseded'),
  ENDED: words('已终止', 'ended'),
  WITHDRAWN: words('已撤回', 'withdrawn'),
}

export const bodyWords: Readonly<Record<ReviewingBody, Words>> = {
  PARTY_ORGANISATION: words('社区党组织', 'Party organisation'),
  RESIDENTS_COMMITTEE: words('居民委员会', 'residents’ committee'),
  OWNERS_COMMITTEE: words('业主委员会', 'owners’ committee'),
}

/** Residents know their estate, not the term of the contract: the area is called by its name without it. */
export const placeName = (area: string) => area.replace(/物业管理区域$/, '')

/** "示范·杏林苑 物业服务标准 第 2.1 版", or with the stage where it has no number yet. */
export function titleOf(
  { area, number, status }: { area: string; number: string | null; status: StandardVersionStatus },
  language: Language,
): string {
  const stage = statusWords[status][language]
  const place = placeName(area)
  if (language === 'en') return `${place}: property service standard, ${number ? `version ${number}` : stage}`
  return `${place} 物业服务标准${number ? ` 第 ${number} 版` : `（${stage}）`}`
}

/** The figures that decide which way a draft takes, already found. */
export interface RouteFacts {
  readonly changeClass: StandardChangeClass
  readonly bodies: readonly string[]
  readonly commentDays: number
  readonly reviewWorkingDays: number
}

/** What the kind of change means for the company, as the editor tells it while somebody types. */
export function routeSentence(
  { changeClass, bodies, commentDays, reviewWorkingDays }: RouteFacts,
  language: Language,
): string {
  const chinese: Readonly<Record<StandardChangeClass, string>> = {
    UNCHANGED: '与现行标准相同，没有可以公布的内容。',
    EDITORIAL: '只改了文字，承诺不变：本企业第二人核对确认后，当天公布。',
    FAVOURABLE: '只提高或新增承诺：可以直接公布，今天就能生效。',
    ADVERSE: `有条目对业主变差：须附业主共同决定或合同依据，经${bodies.join('、')}签署（各 ${reviewWorkingDays} 个工作日），再公开征求意见 ${commentDays} 天后公布。`,
    FIRST: `本区域首份标准：经${bodies.join('、')}签署（各 ${reviewWorkingDays} 个工作日），再公开征求意见 ${commentDays} 天后公布。`,
    MIXED: '有的条目今天就能公布，有的要业主决定：请一键拆分，让对业主有利的部分不必等待。',
  }
  const english: Readonly<Record<StandardChangeClass, string>> = {
    UNCHANGED: 'The same as what is in force: there is nothing to publish.',
    EDITORIAL:
      'Only words differ, the promises are the same: out today, once a second person of your company has confirmed it.',
    FAVOURABLE: 'Promises only get better or are added: publish it, it can hold from today.',
    ADVERSE: `Something gets worse for the owners: it needs their decision or a clause of the contract, the signatures of ${bodies.join(', ')} (${reviewWorkingDays} working days each), then ${commentDays} days open to comments.`,
    FIRST: `The first standard here: it needs the signatures of ${bodies.join(', ')} (${reviewWorkingDays} working days each), then ${commentDays} days open to comments.`,
    MIXED:
      'Some of it can go out today, some needs the owners’ decision: split it, so that what is good for them need not wait.',
  }
  return (language === 'en' ? english : chinese)[changeClass]
}

/** What stands before the way of a draft that is written for a new term. */
export function renewalSentence(termFrom: CivilDay, language: Language): string {
  if (language === 'en') return `For the new contract, from ${termFrom}, compared in full. `
  return `续约标准，随新合同自${dayInWords(termFrom, language)}起执行，逐条全面比对。`
}

/** How many promises became what. */
export interface ChangeCounts {
  readonly stricter: number
  readonly looser: number
  readonly added: number
  readonly removed: number
  readonly reworded: number
  readonly notComparable: number
}

const countWords: Readonly<Record<keyof ChangeCounts, Words>> = {
  stricter: words('更严', 'stricter'),
  looser: words('放宽', 'looser'),
  added: words('新增', 'new'),
  removed: words('取消', 'removed'),
  notComparable: words('无法比较', 'not comparable'),
  reworded: words('仅改文字', 'only reworded'),
}

/** "更严 2 条、放宽 1 条": the whole difference at a glance. */
export function summaryOf(counts: ChangeCounts, language: Language): string {
  const told = (Object.keys(countWords) as (keyof ChangeCounts)[])
    .filter((count) => counts[count] > 0)
    .map((count) => {
      const word = countWords[count][language]
      return language === 'en' ? `${counts[count]} ${word}` : `${word} ${counts[count]} 条`
    })
  if (told.length === 0) return language === 'en' ? 'No promise differs.' : '没有条目变化。'
  return language === 'en' ? `${told.join(', ')}.` : `${told.join('、')}。`
}

const kinds: Readonly<Record<LegalBasisKind, Words>> = {
  OWNERS_DECISION: words('业主共同决定', 'decision of the owners'),
  CONTRACT_CLAUSE: words(
    '物业服务合同条款及已签补充协议',
    'clause of the service contract with its signed supplement',
  ),
}

/** The legal basis as the notice tells it. */
export function legalBasisSentence(
  { kind, decidedOn, reference }: { kind: LegalBasisKind; decidedOn: CivilDay; reference: string },
  language: Language,
): string {
  if (language === 'en')
    return `Based on the ${kinds[kind].en} of ${dayInWords(decidedOn, language)}: ${reference}.`
  return `依据 ${dayInWords(decidedOn, language)} ${kinds[kind]['zh-CN']}（${reference}）。`
}

/** The last day on which comments are taken: a window closes at the midnight that ends it. */
export const lastCommentDay = (closesAt: Date): CivilDay => addDays(civilDay(closesAt), -1)

/** "征询业主代表 9 人：赞成 3 人、反对 5 人、弃权 1 人。" */
export function opinionSentence(
  {
    asked,
    inFavour,
    against,
    abstained,
  }: Readonly<Record<'asked' | 'inFavour' | 'against' | 'abstained', number>>,
  language: Language,
): string {
  return language === 'en'
    ? `Of ${asked} owners’ representatives ${inFavour} were for it, ${against} against it, ${abstained} took neither side.`
    : `征询业主代表 ${asked} 人：赞成 ${inFavour} 人、反对 ${against} 人、弃权 ${abstained} 人。`
}

export function waitingSentence(
  waiting:
    | { for: 'COMPANY' | 'CONFIRMATION'; company: string }
    | { for: 'BODIES'; bodies: readonly string[]; dueOn: CivilDay; isOver: boolean }
    | { for: 'COMMENTS'; until: CivilDay }
    | { for: 'ANSWERS'; company: string; count: number }
    | { for: 'PUBLISHING'; company: string }
    | { for: 'EFFECTIVE_DAY'; day: CivilDay },
  language: Language,
): string {
  const isEnglish = language === 'en'
  const say = (day: CivilDay) => dayInWords(day, language)
  switch (waiting.for) {
    case 'COMPANY':
      return isEnglish ? `${waiting.company} is working on it.` : `由${waiting.company}起草。`
    case 'CONFIRMATION':
      return isEnglish
        ? `Waits for a second person of ${waiting.company}.`
        : `等待${waiting.company}第二人核对确认。`
    case 'BODIES':
      // A day that has gone by is no "latest": the street has it then, and no answer is no consent.
      if (waiting.isOver)
        return isEnglish
          ? `Waits for ${waiting.bodies.join(', ')}; the days ended on ${say(waiting.dueOn)}, it is with the street.`
          : `等待${waiting.bodies.join('、')}签署，答复期限${say(waiting.dueOn)}已过，转街道处理。`
      return isEnglish
        ? `Waits for ${waiting.bodies.join(', ')}, due on ${say(waiting.dueOn)}.`
        : `等待${waiting.bodies.join('、')}签署，最迟${say(waiting.dueOn)}。`
    case 'COMMENTS':
      return isEnglish
        ? `Open to comments until the end of ${say(waiting.until)}.`
        : `公开征求意见，至${say(waiting.until)}24时止。`
    case 'ANSWERS':
      return isEnglish
        ? `Waits for ${waiting.company} to answer ${waiting.count === 1 ? 'a comment' : `${waiting.count} comments`}.`
        : `等待${waiting.company}答复 ${waiting.count} 条意见。`
    case 'PUBLISHING':
      return isEnglish ? `Waits for ${waiting.company} to publish it.` : `等待${waiting.company}公布。`
    case 'EFFECTIVE_DAY':
      return isEnglish ? `Holds from ${say(waiting.day)}.` : `自${say(waiting.day)}起执行。`
  }
}

const eventWords: Readonly<Record<EventKind, Words>> = {
  CREATED: words('开始起草', 'The draft was begun'),
  IMPORTED: words('由导入的表格生成草案', 'The draft was made from an imported table'),
  CARRIED: words('随标准库改动生成草案', 'The draft was made by a change of the company’s library'),
  EDITED: words('修改了草案', 'The draft was edited'),
  SPLIT_OFF: words('由混合草案拆出', 'It was split off a mixed draft'),
  SPLIT: words('拆分后保留其余改动', 'It was split and keeps the remaining changes'),
  REBASED: words('衔接到最新公布的版本', 'Its changes were carried over to the version published last'),
  LEGAL_BASIS_ATTACHED: words('附上依据', 'A legal basis was attached'),
  LEGAL_BASIS_REMOVED: words('移除依据', 'A legal basis was removed'),
  CONFIRMATION_REQUESTED: words('提交第二人确认', 'It was handed to a second person'),
  SUBMITTED: words('提交联审', 'It was submitted for review'),
  SIGNED: words('签署', 'signed'),
  SIGNATURE_RECORDED: words('纸质签署由社区代录', 'signed on paper, recorded by the community'),
  OPINIONS_WITNESSED: words('业主代表意见由居委会见证', 'opinions of owners’ representatives, witnessed'),
  REMINDED: words('期限将至，已提醒', 'was reminded'),
  PASSED_TO_STREET: words('逾期未答复，转街道处理', 'did not answer in time; passed to the street'),
  REVIEWER_NAMED: words('由街道指定审议人', 'the street named a reviewer'),
  RETURNED: words('退回修改', 'It was sent back'),
  COMMENTS_OPENED: words('开始公开征求意见', 'It was laid open to comments'),
  COMMENTS_CLOSED: words('征求意见期结束', 'The days for comments ended'),
  PUBLISHED: words('公布', 'It was published'),
  OBJECTED: words('对勘误提出异议', 'objected to the correction'),
  RESTORED: words('恢复原文字', 'The former wording was restored'),
  SUPERSEDED: words('被新版本替代', 'It was replaced by a later version'),
  ENDED: words('随物业服务合同终止', 'It ended with the service contract'),
  WITHDRAWN: words('撤回', 'It was withdrawn'),
}

/** "业主委员会：签署", "退回修改". */
export function eventSentence(kind: EventKind, body: ReviewingBody | null, language: Language): string {
  const sentence = eventWords[kind][language]
  if (!body) return sentence
  if (language !== 'en') return `${bodyWords[body][language]}：${sentence}`
  const name = bodyWords[body].en
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${sentence}`
}

/** Five changes are what a message in a residents' group can carry; the page has them all. */
const mostInMessage = 5

/** A text for a residents' group; the link goes below it. */
export function announcementOf(
  facts: {
    title: string
    company: string | null
    status: StandardVersionStatus
    effectiveOn: CivilDay | null
    commentsUntil: CivilDay | null
    changes: readonly string[]
  },
  language: Language,
): string {
  const { title, company, status, effectiveOn, commentsUntil, changes } = facts
  const isEnglish = language === 'en'
  const stage = statusWords[status][language]
  const told = changes.slice(0, mostInMessage).map((change) => `· ${change}`)
  const more = changes.length - told.length
  if (more > 0) told.push(isEnglish ? `· … and ${more} more` : `· ……另有 ${more} 条变化`)
  const when =
    status === 'COMMENT_PERIOD' && commentsUntil
      ? isEnglish
        ? `Tell us what you think until the end of ${dayInWords(commentsUntil, language)}; every comment is answered.`
        : `${dayInWords(commentsUntil, language)}24时前可在页面留言，每条意见都会答复。`
      : effectiveOn
        ? isEnglish
          ? `Holds from ${dayInWords(effectiveOn, language)}.`
          : `自${dayInWords(effectiveOn, language)}起执行。`
        : ''
  // Without a number the title says the stage itself.
  const head = title.includes(stage) ? title : isEnglish ? `${title} (${stage})` : `【${stage}】${title}`
  const from = company ? [company] : []
  return [head, ...told, when, ...from].filter(Boolean).join('\n')
}

/** Hides long runs of digits: a telephone number typed into a comment must not stand on a public page. */
export function withoutNumbersOfPeople(text: string): string {
  return text.replace(/\d[\d\s-]{5,}[\dXx]/g, (run) => (run.replace(/\D/g, '').length >= 7 ? '***' : run))
}
