/** What came of a vote, in words: each condition with its figures, and why it was carried or not. */
import type { Language } from '@linli/subgraph'
import { squareMetres } from './square-metres.ts'
import type { OwnersOutcome, OwnersTest, Threshold } from './threshold.ts'

const thresholds: Readonly<Record<Language, Record<Threshold, string>>> = {
  'zh-CN': { TWO_THIRDS: '三分之二以上', MORE_THAN_HALF: '过半数', THREE_QUARTERS: '四分之三以上' },
  en: { TWO_THIRDS: 'two thirds', MORE_THAN_HALF: 'more than half', THREE_QUARTERS: 'three quarters' },
}

/** "参与表决的专有部分面积 68.5 ㎡，占全体 100 ㎡ 的 68.50%，达到三分之二以上。" */
export function testSentence(test: OwnersTest, language: Language): string {
  const { question, isMet, threshold } = test
  const [counted, base, missing] = [test.counted, test.base, test.missing].map((figure) =>
    quantity(test, figure, language),
  )
  const needed = thresholds[language][threshold]
  const share = percent(test.counted, test.base)
  if (language === 'en') {
    const what = `${question === 'QUORUM' ? 'Took part' : 'Agreed'}, by ${test.measure === 'AREA' ? 'area' : 'heads'}`
    const all = question === 'QUORUM' ? 'all owners’' : 'the voters’'
    const verdict = isMet ? `reaches ${needed}` : `does not reach ${needed}, ${missing} short`
    return `${what}: ${counted} of ${all} ${base} (${share}) ${verdict}.`
  }
  const some = question === 'QUORUM' ? '参与表决' : '同意'
  const measure = test.measure === 'AREA' ? '专有部分面积' : '人数'
  const all = question === 'QUORUM' ? '全体业主' : '参与表决'
  const verdict = isMet ? `达到${needed}` : `未达到${needed}，还差 ${missing}`
  return `${some}的${measure} ${counted}，占${all} ${base} 的 ${share}，${verdict}。`
}

/** Carried or not and why, in one sentence; it is read in public. */
export function outcomeSentence({ tests, isCarried }: OwnersOutcome, language: Language): string {
  const failed = tests.filter(({ isMet }) => !isMet)
  if (language === 'en') {
    return isCarried
      ? 'Carried: enough owners took part and enough of them agreed, by area and by heads.'
      : `Not carried: ${failed.map((test) => failure(test, language)).join('; ')}.`
  }
  return isCarried
    ? '通过：参与表决与同意的面积、人数均达到法定比例。'
    : `未通过：${failed.map((test) => failure(test, language)).join('；')}。`
}

function failure({ question, measure, threshold }: OwnersTest, language: Language): string {
  const needed = thresholds[language][threshold]
  if (language === 'en') {
    const who = question === 'QUORUM' ? 'those who took part' : 'those who agreed'
    return `${who} do not reach ${needed} by ${measure === 'AREA' ? 'area' : 'heads'}`
  }
  const who = question === 'QUORUM' ? '参与表决' : '同意'
  return `${who}的${measure === 'AREA' ? '专有部分面积' : '人数'}未达到${needed}`
}

function quantity({ measure }: OwnersTest, figure: bigint, language: Language): string {
  if (measure === 'HEADS')
    return language === 'en' ? `${grouped(figure.toString())} heads` : `${grouped(figure.toString())} 人`
  const [whole = '0', fraction] = squareMetres(figure).split('.')
  return `${grouped(whole)}${fraction ? `.${fraction}` : ''} ${language === 'en' ? 'm²' : '㎡'}`
}

const grouped = (digits: string) => digits.replace(/\B(?=(\d{3})+$)/g, ',')

/** Two decimals, cut and never rounded up: 66.66 % must not look like two thirds. */
function percent(part: bigint, whole: bigint): string {
  if (whole === 0n) return '0.00%'
  const hundredths = ((part * 10_000n) / whole).toString().padStart(3, '0')
  return `${hundredths.slice(0, -2)}.${hundredths.slice(-2)}%`
}
