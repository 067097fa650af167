/**
 * A table of what companies promise, that an administrator brings in through organisations: a draft is made of it for
 * the company, which looks it over and sends it its way like any other. Nothing becomes public by having been in a table.
 */
import { formatMessage, tellAll, type EntityManager, type FactHandler, type SeatKind } from '@linli/subgraph'
import {
  areaRows,
  beginDraft,
  contentOf,
  importProblems,
  lockStandards,
  readStandard,
  StandardVersion,
  tellStandard,
  usedCodes,
  type Actor,
} from '../service-standard/index.ts'

/** Makes a draft of the promises, or tells what is wrong with them. */
export const standardReported: FactHandler = async (em, { district, subject, payload, at }) => {
  const report = payload as unknown as Report
  if (await em.findOne(StandardVersion, { id: report.report })) return
  const [area] = await areaRows(em, [subject])
  if (area?.companyId !== report.companyId)
    return refuseReport(em, district, report, [
      {
        chinese: '该区域的物业服务企业已经变更，未生成草案。',
        english: 'Another company serves the area now; no draft was made.',
      },
    ])
  await lockStandards(em, subject)
  const inForce = await contentOf(em, area.latestId)
  const read = await readStandard(
    { kind: 'PASTED', text: tableOf(report.promises) },
    { inForce: inForce ?? [], usedCodes: await usedCodes(em, subject) },
  )
  if (!read.isAcceptable) return refuseReport(em, district, report, problemsOf(read.problems))
  const { districtId, areaCode, companyId, latestId } = area
  const place = { districtId, managementAreaId: subject, areaCode, companyId, basedOnId: latestId }
  const version = await beginDraft(em, { ...place, renewalFilingId: null }, actorOf(report), at)
  // Under the number of the report, by which it can be taken back.
  version.id = report.report
  version.changeContent(read.items, inForce, 'IMPORTED', actorOf(report), at)
  await tellStandard(em, version, 'StandardVersionBegun')
}

/** The table is taken back: a draft that the company has not touched goes; what it has made its own stays. */
export const standardReportWithdrawn: FactHandler = async (em, { payload, at }) => {
  const report = payload as unknown as Pick<Report, 'report' | 'person' | 'seatKind'>
  const version = await em.findOne(StandardVersion, { id: report.report, status: 'DRAFT' })
  if (!version || version.changedAt.getTime() !== version.createdAt.getTime()) return
  version.withdraw(actorOf(report), at, '导入的服务标准清单已撤销')
  await tellStandard(em, version, 'StandardVersionWithdrawn')
}

interface Report {
  /** The identity under which it was reported. */
  report: string
  companyId: string
  promises: Record<(typeof columns)[number][0], string>[]
  /** Who brought the table in, and in what sort of seat. */
  person: string
  seatKind: SeatKind
}

const columns = [
  ['code', '编号'],
  ['category', '类别'],
  ['title', '项目'],
  ['wording', '服务标准'],
  ['frequency', '频次'],
  ['timeLimit', '时限'],
] as const

/** The table as the reader of pasted tables takes it, with those columns that say anything. */
function tableOf(promises: Report['promises']): string {
  const used = columns.filter(([key]) => promises.some((promise) => promise[key] !== ''))
  const cell = (text: string) => text.replace(/[\t\r\n]+/g, ' ')
  return [
    used.map(([, heading]) => heading).join('\t'),
    ...promises.map((promise) => used.map(([key]) => cell(promise[key])).join('\t')),
  ].join('\n')
}

type Told = { chinese: string; english: string }

/** The first of what is refused, each once, in the words of the import of a single standard. */
function problemsOf(problems: Awaited<ReturnType<typeof readStandard>>['problems']): Told[] {
  const told = problems
    .filter(({ severity }) => severity === 'REFUSED')
    .map(({ row, column, code, params }): Told => {
      const place = [row && `第 ${row - 1} 条`, column].filter(Boolean).join(' ')
      const where = [row && `promise ${row - 1}`, column].filter(Boolean).join(' ')
      return {
        chinese: [place, formatMessage(importProblems['zh-CN'][code], { ...params })]
          .filter(Boolean)
          .join('：'),
        english: [where, formatMessage(importProblems.en[code], { ...params })].filter(Boolean).join(': '),
      }
    })
  return [...new Map(told.map((problem) => [problem.chinese, problem])).values()].slice(0, 20)
}

const refuseReport = (em: EntityManager, district: string, { report }: Report, problems: Told[]) =>
  tellAll(em, 'StandardReportRefused', [{ subject: report, report, problems }], district)

const actorOf = ({ person, seatKind }: Pick<Report, 'person' | 'seatKind'>): Actor => ({
  ...{ person, seat: null, kind: seatKind, organisation: null },
})
