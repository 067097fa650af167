import { readFileSync } from 'node:fs'
import readXlsxFile from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lookAtClocks } from '../service-request/request-clocks.ts'
import { createCast, district, idOf, type Cast } from '../testing/cast.ts'
import { readRequest, setExamplePolicy } from '../testing/requests.ts'
import { importReport } from './import-report.ts'
import { importRequests, type ImportOutcome } from './import-requests.ts'
import { checkMapping, type RequestMapping } from './request-mapping.ts'

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url))
const file = fixture('la311-2017-extract.csv')
const checked = checkMapping(JSON.parse(fixture('la311-mapping.json').toString()))
if ('faults' in checked) throw new Error(checked.faults.join())
const { mapping } = checked

let cast: Cast
beforeAll(async () => {
  cast = await createCast('2026-11-23T09:00:00+08:00')
  await setExamplePolicy(cast)
})
afterAll(() => cast.world.stop())

const bringIn = (
  content: Uint8Array = file,
  more: Partial<RequestMapping> = {},
  write = true,
  base: Partial<RequestMapping> = mapping,
): Promise<ImportOutcome> =>
  importRequests(cast.world.service('property'), {
    ...{ districtId: district, write, file: { name: 'requests.csv', content } },
    mapping: { ...base, ...more } as RequestMapping,
  })
const rows = (sql: string, parameters: unknown[] = []) =>
  cast.world.sqlAs('property', { kind: 'SYSTEM', district }, sql, parameters)
const count = async (from: string, parameters: unknown[] = []) =>
  (await rows(`select count(*)::int as n from ${from}`, parameters))[0]!['n'] as number
const everything = () =>
  rows(`select (select count(*) from service_request)::int as requests, (select count(*) from service_request_event)::int as events,
    (select count(*) from response_clock)::int as clocks, (select count(*) from request_origin)::int as origins,
    (select count(*) from request_import)::int as imports, (select coalesce(sum(last), 0) from service_request_number)::int as numbers,
    (select count(*) from hotline_ticket)::int as tickets`)
const codes = ({ problems }: ImportOutcome) => Object.groupBy(problems, ({ code }) => code)
const byNumber = async (externalNumber: string, source = 'la311') => {
  const [row] = await rows(
    `select request.* from service_request request join request_origin origin on origin.service_request_id = request.id
     where origin.external_number = $1 and origin.source = $2`,
    [externalNumber, source],
  )
  return row!
}

/** The file as plain lines, counted by another hand than the importer's: no cell of it holds a comma or a quotation mark. */
const lines = file
  .toString()
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','))
/** Los Angeles had its clocks put forward from 11 March to 4 November 2018. */
const asDate = (text: string) => {
  const winter = new Date(`${text} GMT-0800`)
  const isSummer = winter >= new Date('2018-03-11T10:00:00Z') && winter < new Date('2018-11-04T09:00:00Z')
  return isSummer ? new Date(`${text} GMT-0700`) : winter
}
const isUnknown = ([, , , , , type]: string[]) => type === 'Other' || type === 'Feedback'
const endsBefore = ([, created, , , closed]: string[]) => closed !== '' && asDate(closed!) < asDate(created!)
const accepted = lines.filter((line) => !isUnknown(line) && !endsBefore(line))

describe('a table of requests of another system', () => {
  it('is only looked at in a dry run, and nothing is written', async () => {
    const before = await everything()
    const outcome = await bringIn(file, {}, false)
    expect(outcome).toMatchObject({ total: lines.length, added: accepted.length, unchanged: 0 })
    expect(await everything()).toEqual(before)
  })

  it('is brought in as it says, and what it does not say is not made up', async () => {
    const outcome = await bringIn()
    expect(outcome).toMatchObject({ total: lines.length, added: accepted.length, unchanged: 0, followed: 0 })
    expect(outcome.refused).toBe(lines.length - accepted.length)
    const counted = await rows(
      `select status, outcome, count(*)::int as n from service_request where channel = 'IMPORT' group by 1, 2 order by 1, 2`,
    )
    const of = (status: string) => accepted.filter((line) => line[6] === status).length
    expect(counted).toEqual([
      { status: 'CLOSED', outcome: 'NOT_SOLVED', n: of('Referred Out') },
      { status: 'CLOSED', outcome: 'SOLVED', n: of('Closed') },
      { status: 'PLACED', outcome: null, n: of('Open') },
      { status: 'WITHDRAWN', outcome: null, n: of('Cancelled') },
    ])
    const [number, created, , promised, closed] = accepted.find((line) => line[6] === 'Closed')!
    const kept = await byNumber(number!)
    expect(new Date(kept['placed_at'])).toEqual(asDate(created!))
    expect(new Date(kept['closed_at'])).toEqual(asDate(closed!))
    expect(kept['number']).toMatch(/^诉求-201[78]-\d{6}$/)
    const [origin] = await rows('select * from request_origin where external_number = $1', [number])
    expect(new Date(origin!['promised_at'])).toEqual(asDate(promised!))
  })

  it('reports what it cannot understand, row by row, and guesses nothing', async () => {
    const outcome = await bringIn(file, {}, false)
    const { WORD_UNKNOWN: unknown = [], DATE_BEFORE: before = [] } = codes(outcome)
    const rowsOf = (test: (line: string[]) => boolean) =>
      lines.flatMap((line, at) => (test(line) ? [at + 2] : []))
    expect([...new Set(unknown.map(({ row }) => row))]).toEqual(rowsOf(isUnknown))
    expect(unknown[0]).toMatchObject({ column: 'RequestType', value: 'Other' })
    expect(before.map(({ row }) => row)).toEqual(rowsOf(endsBefore))
    const report = await importReport(outcome, true, 'zh-CN')
    const [, sheet] = await readXlsxFile(report)
    expect(sheet!.data.length).toBe(outcome.problems.length + 1)
    expect(sheet!.data.flat()).toContain('列对应关系里没有这个词，不作猜测。请补充后再导入。')
  })

  it('brought in twice is brought in once', async () => {
    const before = await everything()
    const again = await bringIn()
    expect(again).toMatchObject({ added: 0, unchanged: accepted.length })
    expect(await everything()).toEqual(before)
  })

  it('that says something else of a number on record changes nothing, and is reported', async () => {
    const [first] = accepted
    const changed = `${file.toString().split('\n')[0]}\n${first!.with(4, '04/10/2018 09:18:35 AM').join(',')}\n`
    const before = [await everything(), await byNumber(first![0]!)]
    expect(codes(await bringIn(Buffer.from(changed)))).toHaveProperty('CHANGED_SINCE')
    expect([await everything(), await byNumber(first![0]!)]).toEqual(before)
  })

  it('belongs to its source: the same number of another system is another request', async () => {
    const [first] = accepted
    const one = Buffer.from(`${file.toString().split('\n')[0]}\n${first!.join(',')}\n`)
    expect(await bringIn(one, { source: 'another' })).toMatchObject({ added: 1 })
    expect((await byNumber(first![0]!, 'another'))['id']).not.toBe((await byNumber(first![0]!))['id'])
  })

  it('has no clock where no policy held when it was placed', async () => {
    const ofThen = `response_clock clock join request_origin origin on origin.service_request_id = clock.service_request_id`
    expect(await count(`${ofThen} where origin.source = 'la311'`)).toBe(0)
  })
})

describe('the past', () => {
  const judged = { source: 'judged', policiesOf: '2026-11-23T09:00:00+08:00' } as const

  it('has the clocks that would have run, late ones among them, where a policy is laid on it', async () => {
    await bringIn(file, judged)
    const standings = await rows(
      `select clock.stage, clock.standing, count(*)::int as n from response_clock clock
       join request_origin origin on origin.service_request_id = clock.service_request_id
       where origin.source = 'judged' group by 1, 2 order by 1, 2`,
    )
    // 受理 ends with what was done, and nothing else in the table says that somebody had seen it.
    const done = accepted.filter(([, , , , , , status]) => status === 'Closed' || status === 'Referred Out')
    const late = (line: string[]) => +asDate(line[4]!) - +asDate(line[1]!) > 5 * 60_000
    const gone = accepted.filter((line) => line[6] === 'Cancelled')
    const expected = {
      DROPPED: gone.filter((line) => !late(line)).length,
      LATE: [...done, ...gone].filter(late).length,
      MET: done.filter((line) => !late(line)).length,
      RUNNING: accepted.filter((line) => line[6] === 'Open').length,
    }
    expect(Object.fromEntries(standings.map(({ standing, n }) => [standing, n]))).toEqual(
      Object.fromEntries(Object.entries(expected).filter(([, n]) => n > 0)),
    )
    expect(new Set(standings.map(({ stage }) => stage))).toEqual(new Set(['acknowledge']))
  })

  it('hurries nobody: no warning, no escalation and no notice for what ran out long ago', async () => {
    const open = await rows(
      `select request.id from service_request request join request_origin origin on origin.service_request_id = request.id
       where origin.source = 'judged' and request.status = 'PLACED'`,
    )
    expect(open.length).toBe(accepted.filter((line) => line[6] === 'Open').length)
    const before = await everything()
    const { asSystem } = cast.world.service('property')
    for (const { id } of open)
      await lookAtClocks({ districtId: district, requestId: id }, { asSystem, time: cast.world.time })
    expect(await everything()).toEqual(before)
    expect(await count(`service_request_event where kind in ('WARNED', 'RAN_OUT', 'ESCALATED')`)).toBe(0)
    const told = await rows(`select distinct type from facts.fact where type like 'ServiceRequest%'`)
    expect(told).toEqual([{ type: 'ServiceRequestBroughtIn' }])
  })

  it('stands on the desk like any other request, as late as it is', async () => {
    const [row] = await rows(
      `select request.id from service_request request join request_origin origin on origin.service_request_id = request.id
       where origin.source = 'judged' and request.status = 'PLACED' limit 1`,
    )
    const seen = await readRequest(cast.residentsCommittee, row!['id'])
    expect(seen).toMatchObject({ status: 'PLACED', isLate: true })
    expect(seen.clocks[0]).toMatchObject({ standing: 'RUNNING' })
    expect(seen.events.map(({ kind, byResident }: any) => [kind, byResident])).toEqual([['PLACED', true]])
    expect(await readRequest(cast.stranger, row!['id'], 'status')).toBeNull()
  })

  it('knows who was sent where the table says when', async () => {
    await bringIn(file, { source: 'sent', dispatchedAt: { column: 'CreatedDate' } })
    const sent = `service_request request join request_origin origin on origin.service_request_id = request.id
      where origin.source = 'sent' and handler_organisation_id = $1`
    const owned = accepted.filter(
      (line) => ['BOS', 'BSL'].includes(line[8]!) && line[6] !== 'Cancelled',
    ).length
    expect(await count(sent, [idOf('示范安居物业')])).toBe(owned)
    const open = accepted.filter((line) => line[6] === 'Open' && ['BOS', 'BSL'].includes(line[8]!)).length
    expect(await count(`${sent} and status = 'DISPATCHED'`, [idOf('示范安居物业')])).toBe(open)
  })
})

describe('a table that cannot be read so', () => {
  const head = 'No,When,End,Type,Where'
  const small: RequestMapping = {
    ...{ source: 'small', channel: 'IMPORT', timeZone: 'America/Los_Angeles' },
    dateFormats: ['MM/DD/YYYY hh:mm:ss A'],
    ...{ externalNumber: { column: 'No' }, placedAt: { column: 'When' }, closedAt: { column: 'End' } },
    ...{ kind: { value: 'REPAIR' }, category: { column: 'Type', values: { Lift: 'LIFT' } } },
    ...{ estate: { column: 'Where' }, words: { columns: ['Type'] } },
  }
  const read = (...body: string[]) => bringIn(Buffer.from([head, ...body].join('\n')), small, true, {})

  it('is refused as a whole without its headings, and when it is no table', async () => {
    const before = await everything()
    const wrong = await bringIn(Buffer.from('a,b\n1,2\n'), small, true, {})
    expect(wrong.problems).toMatchObject([{ row: 0, code: 'HEADINGS_MISSING' }])
    const picture = await bringIn(Buffer.from([0x89, 0x50, 0, 0, 1]), small, true, {})
    expect(picture.problems).toMatchObject([{ row: 0, code: 'FILE_UNREADABLE' }])
    expect(await everything()).toEqual(before)
  })

  it('loses the rows with a date, a place or a number that says nothing, each with its reason', async () => {
    const day = '12/05/2017 01:00:00 PM'
    const outcome = await read(
      ...[
        `1,${day},,Lift,示范·杏林苑`,
        `2,2017-12-05,,Lift,示范·杏林苑`,
        `3,13/05/2017 01:00:00 PM,,Lift,示范·杏林苑`,
      ],
      ...[`4,03/12/2017 02:30:00 AM,,Lift,示范·杏林苑`, `5,11/05/2017 01:30:00 AM,,Lift,示范·杏林苑`],
      ...[
        `6,12/05/2027 01:00:00 PM,,Lift,示范·杏林苑`,
        `7,${day},,Lift,没有这个小区`,
        `,${day},,Lift,示范·杏林苑`,
      ],
      ...[
        `1,${day},12/06/2017 01:00:00 PM,Lift,示范·杏林苑`,
        `8,${day},,lift,示范·杏林苑`,
        `9,,,Lift,示范·杏林苑`,
      ],
    )
    expect(outcome.problems.map(({ row, code }) => [row, code])).toEqual([
      ...([
        [3, 'DATE_UNREADABLE'],
        [4, 'DATE_UNREADABLE'],
        [5, 'DATE_NO_SUCH_HOUR'],
      ] as const),
      ...([
        [6, 'DATE_TWO_SUCH_HOURS'],
        [7, 'DATE_IN_FUTURE'],
        [8, 'ESTATE_UNKNOWN'],
      ] as const),
      ...([
        [9, 'EMPTY_CELL'],
        [10, 'NUMBER_TWICE'],
        [11, 'WORD_UNKNOWN'],
        [12, 'EMPTY_CELL'],
      ] as const),
    ])
    expect(outcome).toMatchObject({ added: 1, refused: 10, total: 11 })
    expect(await count(`request_origin where source = 'small'`)).toBe(1)
  })

  it('is not read by a mapping that names an organisation that nobody knows', async () => {
    const before = await everything()
    const owner = { column: 'Type', values: { Lift: '没有这家公司' } }
    const table = Buffer.from(`${head}\n21,12/05/2017 01:00:00 PM,,Lift,示范·杏林苑`)
    const outcome = await bringIn(table, { ...small, owner }, true, {})
    expect(outcome.unknownOrganisations).toEqual(['没有这家公司'])
    expect(await everything()).toEqual(before)
  })

  it('needs a mapping in which everything is in order', () => {
    const faults = (more: object) => {
      const result = checkMapping({ ...small, ...more })
      return 'faults' in result ? result.faults : []
    }
    expect(faults({})).toEqual([])
    expect(faults({ timeZone: 'Mars/Olympus' })).toEqual(['timeZone'])
    expect(faults({ dateFormats: ['hh:mm'] })).toEqual(['dateFormats.0'])
    expect(faults({ category: { column: 'Type', values: { Lift: 'LIFTS' } } })).toEqual([
      'category.values.Lift',
    ])
    expect(faults({ kind: { column: 'Type' } })).toEqual(['kind.values'])
    expect(faults({ guess: true })).toEqual(['guess'])
    expect(faults({ estate: undefined })).toEqual(['estate'])
    expect(faults({ policiesOf: 'yesterday' })).toEqual(['policiesOf'])
  })
})
