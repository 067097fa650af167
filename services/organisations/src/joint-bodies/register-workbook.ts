import type { Context } from '@linli/subgraph'
import writeXlsxFile, { type SheetData } from 'write-excel-file/node'
import {
  crossAppointmentsOfEstate,
  estateBodies,
  jointBodies,
  postById,
  type AppointmentRow,
  type EstateBody,
  type JointBody,
} from '../appointment/index.ts'
import {
  selectEstates,
  workbookMediaType,
  type EstateRow,
  type SpreadsheetFileType,
} from '../estate/index.ts'
import { personById } from '../person/index.ts'
import { communityByCode } from '../territory/index.ts'

/** The bodies as the register's headings name them. */
const bodyWords: Record<JointBody, string> = {
  PARTY_ORGANISATION: '党组织',
  RESIDENTS_COMMITTEE: '居委会',
  OWNERS_COMMITTEE: '业委会',
  PROPERTY_COMPANY: '物业服务企业',
}

interface RegisterPlace {
  code: string
  asOf: string
  soon: string
}

/**
 * The register as a workbook with three sheets: the matrix, who sits in several bodies, and what is to be done. All
 * estates of the place are read by the same loaders as a page of the screen, so it costs as many statements.
 */
export async function registerWorkbook(context: Context, place: RegisterPlace): Promise<SpreadsheetFileType> {
  const estates = await selectEstates(context.em)
    .where((eb) => eb.fn<boolean>('starts_with', ['estate.community_code', eb.val(place.code)]))
    .orderBy('estate.code')
    .execute()
  const lines = await Promise.all(estates.map((estate) => lineOf(context, estate)))
  const content = await writeXlsxFile([
    {
      sheet: '交叉任职登记',
      data: [
        headings('社区', '小区', ...jointBodies.map((kind) => bodyWords[kind]), '交叉任职人数'),
        ...lines.map(matrixRow),
      ],
      columns: [20, 20, 36, 36, 36, 36, 14].map((width) => ({ width })),
    },
    {
      sheet: '交叉任职人员',
      data: [headings('小区', '姓名', '任职', '回避'), ...lines.flatMap(sharedRows)],
      columns: [20, 14, 60, 10].map((width) => ({ width })),
    },
    {
      sheet: '缺项与到期',
      data: [headings('小区', '组织', '情况', '截至日期'), ...lines.flatMap(openRows)],
      columns: [20, 20, 48, 14].map((width) => ({ width })),
    },
  ]).toBuffer()
  return {
    name: `交叉任职登记-${place.code}-${place.asOf}.xlsx`,
    mediaType: workbookMediaType,
    content: content.toString('base64'),
  }
}

interface Holder {
  name: string
  post: string
  term: AppointmentRow
}

interface Line {
  estate: EstateRow
  community: string
  bodies: (Omit<EstateBody, 'appointments' | 'runningOut'> & { holders: Holder[]; leaving: Holder[] })[]
  shared: { name: string; offices: string; recused: boolean }[]
}

async function lineOf(context: Context, estate: EstateRow): Promise<Line> {
  const holder = async (term: AppointmentRow): Promise<Holder> => {
    const person = await personById(context).load(term.personId)
    const post = await postById(context).load(term.postId)
    return { term, name: person?.maskedName ?? '', post: post?.name ?? '' }
  }
  const found = (await estateBodies(context).load(estate.id)) ?? []
  const bodies = await Promise.all(
    found.map(async ({ kind, organisation, appointments, runningOut }) => ({
      ...{ kind, organisation },
      holders: await Promise.all(appointments.map(holder)),
      leaving: await Promise.all(runningOut.map(holder)),
    })),
  )
  const bodyOf = (term: AppointmentRow) =>
    found.find(({ organisation }) => organisation?.id === term.organisationId)?.kind
  const crossing = await crossAppointmentsOfEstate(context, estate.id)
  const shared = await Promise.all(
    crossing.map(async ({ appointments, recused }) => {
      const held = await Promise.all(appointments.map(holder))
      const offices = held.map(({ post, term }) => {
        const kind = bodyOf(term)
        return `${kind ? bodyWords[kind] : ''} ${post}`.trim()
      })
      return { name: held[0]?.name ?? '', offices: offices.join('；'), recused }
    }),
  )
  const community = (await communityByCode(context).load(estate.communityCode))?.name ?? estate.communityCode
  return { estate, community, bodies, shared }
}

const text = (value: string, wrap = false) => ({ value, type: String, wrap })
const headings = (...words: string[]) =>
  words.map((value) => ({ value, type: String, fontWeight: 'bold' as const }))

function matrixRow({ estate, community, bodies, shared }: Line): SheetData[number] {
  const cells = jointBodies.map((kind) => {
    const there = bodies.filter((body) => body.kind === kind && body.organisation)
    const lines = there.flatMap(({ organisation, holders }) => [
      organisation?.name ?? '',
      ...(holders.length === 0 ? ['（无人在任）'] : holders.map(holderWords)),
    ])
    return text(there.length === 0 ? '（缺）' : lines.join('\n'), true)
  })
  return [text(community), text(estate.name), ...cells, { value: shared.length, type: Number }]
}

const holderWords = ({ name, post, term }: Holder) =>
  `${name} ${post}${term.endsOn ? `（至 ${term.endsOn}）` : ''}`

const sharedRows = ({ estate, shared }: Line): SheetData =>
  shared.map(({ name, offices, recused }) => [
    ...[estate.name, name, offices, recused ? '须回避' : ''].map((value) => text(value)),
  ])

function openRows({ estate, bodies }: Line): SheetData {
  return bodies.flatMap(({ kind, organisation, holders, leaving }): SheetData => {
    const body = bodyWords[kind]
    const row = (situation: string, day = '') =>
      [estate.name, body, situation, day].map((value) => text(value))
    if (!organisation) return [row('尚未设立')]
    if (holders.length === 0) return [row(`${organisation.name}：无人在任`)]
    return leaving.map(({ name, post, term }) => row(`${name} ${post} 任期将满`, term.endsOn ?? ''))
  })
}
