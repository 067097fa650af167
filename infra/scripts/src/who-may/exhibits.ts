import { addDays, civilDay, newId } from '@linli/kernel'
import type { World } from '@linli/subgraph/testing'
import { registeredModules } from '../modules.ts'

/** The things of the demo that the rows speak of, as they are stored. */
export interface Row {
  id: string
  revision: number
  [column: string]: unknown
}

export interface Exhibits {
  today: string
  yesterday: string
  tomorrow: string
  /** A version of a standard by its reference. */
  version(reference: string): Row
  /** The comment that still waits for an answer there. */
  unanswered(reference: string): Row
  legalBasis(reference: string): Row
  area(code: string): Row
  estate(code: string): Row
  /** The contract by which an area is served now. */
  contract(areaCode: string): Row
  /** What was entered of that contract and waits to be confirmed. */
  proposedFiling(areaCode: string): Row
  /** What must change hands there and was not received yet. */
  handoverItem(areaCode: string): Row
  /** The snow measure that runs. */
  measure(): Row
  /** What the community promises in an estate: what holds, or the draft of the next. */
  commitment(estateCode: string, status: 'PUBLISHED' | 'DRAFT'): Row
  organisation(name: string): Row
  /** Whoever holds this post in this organisation. */
  holder(organisation: string, post: string): Row
  decision(reference: string): Row
  /** A club of residents of the demo. */
  socialOrganisation(name: string): Row
  appointment(organisation: string, post: string): Row
  post(name: string): Row
  /** The library of the demo's company, and the change of it that was carried to its areas. */
  library(): Row
  changeSet(): Row
  /** The override that waits for its approval. */
  proposed(): Row
  /** The latest notification of somebody. */
  notification(personId: string): Row
  /** The sign-in for the field that was made last. */
  fieldSignIn(): Row
  /** The robot in the group of an organisation. */
  groupRobot(organisation: string): Row
  /** A file of a street that stands so on its way into the registers. */
  importRun(status: string): Row
  /** The soonest duty to disclose something in an area that nothing was written for yet. */
  disclosureDuty(areaCode: string, kind: string): Row
  /** What was written there: a draft, or what was published last. */
  disclosure(areaCode: string, kind: string, status: 'DRAFT' | 'PUBLISHED'): Row
  /** A joint meeting that stands so, with a thing of its own. */
  meeting(status: string): Row
  agendaItem(meetingStatus: string): Row
  agendaMinute(meetingStatus: string): Row
  meetingSeat(meetingStatus: string): Row
  meetingTopic(): Row
  /** A body of the community that is not invited to the meeting that is called. */
  uninvited(): Row
  /** What was resolved, by what has to be done. */
  resolution(text: string): Row
  /** What proves a line of a published account. */
  disclosureVoucher(): Row
  /** A request of an estate that stands so; one about the company comes only where there is no other. */
  serviceRequest(estateCode: string, status: string, isPaused?: boolean): Row
  /** Where a round is made, by the reference on its label. */
  servicePoint(reference: string): Row
  /** A round of the demo’s company that nobody has struck. */
  logEntry(): Row
  /** A file of the district with this content. */
  file(name: string): Row
  /** The first that the demo has in a table of a module, as `happiness.programme`. */
  first(table: string): Row
}

export async function loadExhibits(world: World): Promise<Exhibits> {
  const read = async (service: string, sql: string) =>
    (await world.sqlAs(service, { kind: 'SYSTEM' }, sql)) as Row[]
  const versions = await read('property', 'select * from standard_version')
  const comments = await read('property', 'select * from standard_comment where answered_at is null')
  const bases = await read('property', 'select * from legal_basis')
  const duties = await read(
    'property',
    'select * from disclosure_duty where fulfilled_on is null and lapsed_on is null order by due_on',
  )
  const disclosures = await read('property', 'select * from disclosure order by created_at desc')
  const vouchers = await read(
    'property',
    `select disclosure_voucher.* from disclosure_voucher join disclosure on disclosure.id = disclosure_id where status = 'PUBLISHED'`,
  )
  const requests = await read('property', 'select * from service_request order by is_about_company, id')
  const points = await read('property', 'select * from service_point')
  const entries = await read(
    'property',
    `select * from service_log_entry entry where strikes_id is null and not exists (
       select from service_log_entry strike where strike.strikes_id = entry.id) order by happened_at`,
  )
  const meetings = await read('property', 'select * from joint_meeting order by held_on')
  const agendaItems = await read('property', 'select * from agenda_item order by position')
  const agendaMinutes = await read('property', 'select * from agenda_minute')
  const meetingSeats = await read('property', 'select * from meeting_seat order by id')
  const topics = await read(
    'property',
    `select * from meeting_topic where status = 'OPEN' order by raised_at`,
  )
  const uninvited = await read(
    'property',
    `select organisation.id, organisation.name from organisation join joint_meeting meeting on meeting.status = 'CALLED'
     where starts_with(organisation.territory_code, meeting.community_code) and organisation.id <> all (meeting.invited_ids)`,
  )
  const resolutions = await read('property', 'select * from resolution')
  const libraries = await read('property', 'select * from standard_library')
  const changeSets = await read('property', 'select * from change_set')
  const contracts = await read('property', 'select * from service_contract where ended_on is null')
  const filings = await read('property', `select * from contract_filing where status = 'PROPOSED'`)
  const items = await read('property', 'select * from handover_item where received_at is null')
  const measures = await read('property', 'select * from temporary_measure')
  const commitments = await read('property', 'select * from basic_commitment')
  const areas = await read('organisations', 'select * from management_area')
  const estates = await read('organisations', 'select * from estate')
  const organisations = await read('organisations', 'select * from organisation')
  const people = await read('organisations', 'select * from person')
  const posts = await read('organisations', 'select * from post')
  const appointments = await read('organisations', 'select * from appointment')
  const classifications = await read(
    'organisations',
    `select * from classification where status = 'PROPOSED'`,
  )
  const decisions = await read('organisations', 'select * from owners_decision')
  const socials = await read('organisations', 'select * from social_organisation')
  const fieldSignIns = await read('organisations', 'select * from field_sign_in order by made_at desc')
  const notifications = await read('organisations', 'select * from notification order by told_at desc')
  const files = await storeFiles(world, String(estates[0]?.district_id))
  const version = (reference: string) => only(versions, (row) => row.reference === reference, reference)
  const organisation = (name: string) => only(organisations, (row) => row.name === name, name)
  const robot = await storeRobot(world, organisation('示范·太湖社区党委'))
  const post = (name: string) => only(posts, (row) => row.name === name, name)
  const appointment = (where: string, name: string) =>
    only(
      appointments,
      (row) => row.organisation_id === organisation(where).id && row.post_id === post(name).id,
      `${where} ${name}`,
    )
  const imports = await storeImports(
    world,
    only(appointments, (row) => row.post_id === post('街道社区治理负责人').id, 'a street’s administrator'),
  )
  const firsts = await firstRows(world)
  const today = civilDay(world.time.now())
  const area = (code: string) => only(areas, (row) => row.code === code, code)
  const estate = (code: string) => only(estates, (row) => row.code === code, code)
  const contract = (code: string) => only(contracts, (row) => row.management_area_id === area(code).id, code)
  const meeting = (status: string) => only(meetings, (row) => row.status === status, `meeting ${status}`)
  const agendaItem = (status: string) =>
    only(agendaItems, (row) => row.joint_meeting_id === meeting(status).id, `an item of a meeting ${status}`)
  const ofContract = (rows: Row[], code: string) =>
    only(rows, (row) => row.service_contract_id === contract(code).id, code)
  return {
    ...{ today, yesterday: addDays(today, -1), tomorrow: addDays(today, 1) },
    ...{ version, organisation, post, appointment },
    unanswered: (reference) =>
      only(comments, (row) => row.standard_version_id === version(reference).id, reference),
    legalBasis: (reference) =>
      only(bases, (row) => row.standard_version_id === version(reference).id, reference),
    ...{ area, estate, contract },
    proposedFiling: (code) => ofContract(filings, code),
    handoverItem: (code) => ofContract(items, code),
    servicePoint: (reference) => only(points, (row) => row.reference === reference, reference),
    logEntry: () => only(entries, () => true, 'an entry of a service log'),
    measure: () => only(measures, () => true, 'a temporary measure'),
    commitment: (code, status) =>
      only(commitments, (row) => row.estate_id === estate(code).id && row.status === status, code),
    holder: (where, name) =>
      only(people, (row) => row.id === appointment(where, name).person_id, `${where} ${name}`),
    library: () => only(libraries, () => true, 'a library'),
    changeSet: () => only(changeSets, () => true, 'a change set'),
    proposed: () => only(classifications, () => true, 'a proposed classification'),
    decision: (reference) => only(decisions, (row) => row.reference === reference, reference),
    socialOrganisation: (name) => only(socials, (row) => row.name === name, name),
    notification: (personId) =>
      only(notifications, (row) => row.person_id === personId, `notification of ${personId}`),
    fieldSignIn: () => only(fieldSignIns, () => true, 'a sign-in for the field'),
    groupRobot: (name) =>
      only([robot], (row) => row.organisation_id === organisation(name).id, `robot of ${name}`),
    importRun: (status) => only(imports, (row) => row.status === status, `import ${status}`),
    disclosureDuty: (areaCode, kind) =>
      only(duties, (row) => row.area_code === areaCode && row.kind === kind, `${areaCode} ${kind}`),
    disclosure: (areaCode, kind, status) =>
      only(
        disclosures,
        (row) => row.area_code === areaCode && row.kind === kind && row.status === status,
        `${areaCode} ${kind} ${status}`,
      ),
    serviceRequest: (estateCode, status, isPaused = false) =>
      only(
        requests,
        (row) => row.estate_code === estateCode && row.status === status && row.is_paused === isPaused,
        `${estateCode} ${status}`,
      ),
    ...{ meeting, agendaItem },
    agendaMinute: (status) =>
      only(agendaMinutes, (row) => row.agenda_item_id === agendaItem(status).id, `minutes of ${status}`),
    meetingSeat: (status) =>
      only(meetingSeats, (row) => row.joint_meeting_id === meeting(status).id, `a seat of ${status}`),
    uninvited: () => only(uninvited, () => true, 'body that is not invited'),
    meetingTopic: () => only(topics, () => true, 'a topic'),
    resolution: (text) => only(resolutions, (row) => row.text === text, text),
    disclosureVoucher: () => only(vouchers, () => true, 'a voucher'),
    file: (name) => only(files, (row) => row.name === name, name),
    first: (table) => only(firsts.get(table) ?? [], () => true, table),
  }
}

function only(rows: Row[], which: (row: Row) => boolean, name: string): Row {
  const found = rows.find(which)
  if (!found) throw new Error(`The demo has no ${name}`)
  return found
}

/** Files of a street, one in each state from which something can be done; their content is kept nowhere. */
async function storeImports(world: World, opener: Row): Promise<Row[]> {
  const layout = {
    ...{ sheet: '', headingRow: 1, headingRows: 1 },
    columns: [{ at: 0, heading: '小区名称', field: 'name', samples: ['示范·新村'] }],
  }
  const write = (sql: string, ...parameters: unknown[]) =>
    world.sqlAs('organisations', { kind: 'SYSTEM' }, sql, parameters)
  const runs: Row[] = []
  for (const status of ['OPENED', 'CHECKED', 'RUNNING', 'STOPPED', 'DONE', 'UNDONE']) {
    const id = newId()
    await write(
      `insert into import_run (district_id, id, kind, status, file_name, layout, mapping, reach_code, seat_kind, opened_by, opened_at, forget_file_at)
       values ($1, $2, 'ESTATES', $3, '小区.csv', $4, '{"columns": {}, "constants": {"managementMode": "无物业"}}', $5, 'STREET', $6, now(), now())`,
      ...[opener.district_id, id, status, layout, opener.reach_code, opener.person_id],
    )
    await write(
      `insert into import_row (district_id, run_id, position, row, label, outcome, is_done, problems, effects)
       values ($1, $2, 1, 2, '示范·新村', 'MADE', false, '[{"row": 2, "column": null, "value": null, "code": "ROW_TWICE"}]', '[{"thing": "ESTATE", "deed": "MADE"}]')`,
      ...[opener.district_id, id],
    )
    await write(
      `insert into import_effect (district_id, id, run_id, position, row, thing, thing_id, deed, label, kept_for)
       values ($1, gen_random_uuid(), $2, 1, 2, 'ESTATE', gen_random_uuid(), 'MADE', '示范·新村', 'KEPT_CHANGED')`,
      ...[opener.district_id, id],
    )
    runs.push({ id, status, revision: 1 })
  }
  const mapping = `insert into import_mapping (district_id, id, kind, name, mapping, saved_by, saved_at)
    values ($1, gen_random_uuid(), 'ESTATES', '示范·小区台账', '{"columns": {}, "constants": {}}', $2, now())`
  await write(mapping, opener.district_id, opener.person_id)
  return runs
}

/** By `schema.table`, of all tables of modules whose rows are changed by acts. */
async function firstRows(world: World): Promise<Map<string, Row[]>> {
  const found = new Map<string, Row[]>()
  for (const { name } of registeredModules()) {
    const read = async (sql: string) => (await world.sqlAs(name, { kind: 'SYSTEM' }, sql)) as Row[]
    const tables = await read(
      `select table_name from information_schema.columns where table_schema = '${name}' and column_name = 'revision'`,
    )
    for (const { table_name: table } of tables)
      found.set(`${name}.${table}`, await read(`select * from ${table} order by id limit 1`))
  }
  return found
}

async function storeFiles(world: World, district: string): Promise<Row[]> {
  const contents = {
    'streets.csv': 'code,name,areaCode,provinceCode,cityCode\n210113004,道义街道,210113,21,2101\n',
  }
  const files: Row[] = []
  for (const [name, text] of Object.entries(contents)) {
    const id = newId()
    await world.sqlAs(
      'organisations',
      { kind: 'SYSTEM', district },
      `insert into platform.file (district_id, id, sha256, media_type, size, name, content, created_at)
       values ($1, $2, 'x', 'text/csv', $3, $4, $5, now())`,
      [district, id, Buffer.byteLength(text), name, Buffer.from(text)],
    )
    files.push({ id, name, revision: 1 })
  }
  return files
}

/** The demo has none: a robot without a real group could only fail. */
async function storeRobot(world: World, organisation: Row): Promise<Row> {
  const robot = { id: newId(), organisation_id: organisation.id, revision: 1 }
  await world.sqlAs(
    'organisations',
    { kind: 'SYSTEM', district: String(organisation.district_id) },
    `insert into group_robot (district_id, id, organisation_id, channel, name, sealed_key, added_at)
     values ($1, $2, $3, 'WECOM', '示范·支部群', 'x', now())`,
    [organisation.district_id, robot.id, robot.organisation_id],
  )
  return robot
}
