import pg from 'pg'
import { processorTimeOf } from './memory.ts'
import { newFolder, removeFolder, repository, startProduct } from './product.ts'
import { median, report } from './result.ts'

const estates = 1000
const rounds = 3

/** The parts of the product's own modules that this bench steers; they are built, and typed where they are made. */
type Job = (
  job: { districtId: string; changeSetId: string },
  tools: { asSystem: unknown; time: unknown },
) => Promise<void>

/**
 * One change of a company's library carried to a thousand estates, each with a standard of thirty-three promises: looked
 * at, compared, drafted with its history, told and linked, as the job does it; against statements written by hand that
 * insert as many rows into the same tables as the same role, and decide nothing.
 */
export async function benchBulk(): Promise<void> {
  const folder = newFolder()
  const product = await startProduct(folder, 4814)
  const admin = new pg.Client({ connectionString: product.adminUrl })
  await admin.connect()
  const { stop, draft, publish, statements } = await worker(folder)
  try {
    await admin.query('set search_path = property')
    const district = await furnish(admin)
    const times = { draft: [] as Cost[], publish: [] as Cost[], peer: [] as Cost[] }
    const sent: number[] = []
    const cost = (body: () => Promise<unknown>) => costOf(body, product.databaseProcessId)
    for (let round = 0; round < rounds; round++) {
      const job = { districtId: district, changeSetId: await changeSet(admin, round + 2) }
      const before = statements()
      times.draft.push(await cost(() => draft(job)))
      sent.push(statements() - before)
      const drafted = await rowsOf(admin, job.changeSetId)
      if (drafted.versions !== estates) throw new Error(`only ${drafted.versions} drafts were made`)
      times.publish.push(await cost(() => publishing(admin, job.changeSetId, () => publish(job))))
      await forget(admin)
      times.peer.push(await cost(() => byHand(admin, job.changeSetId)))
      const inserted = await rowsOf(admin, null)
      if (inserted.all !== drafted.all)
        throw new Error(`the peer inserted ${inserted.all} rows, not ${drafted.all}`)
      await forget(admin)
    }
    const [ours, peer] = [median(times.draft.map(elapsed)), median(times.peer.map(elapsed))]
    const perSecond = (milliseconds: number) => `${Math.round(estates / (milliseconds / 1000))} a second`
    const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`
    const processor = (costs: Cost[]) => median(costs.map((each) => each.processor))
    const line = (what: string, own: string, other = '', ratio: number | null = null) => {
      return { what, ours: own, peer: other, ratio, goal: '', met: null }
    }
    report({
      name: 'bulk',
      rows: [
        line(`a draft for each of ${estates} estates`, seconds(ours), seconds(peer), peer / ours),
        line('drafts', perSecond(ours), perSecond(peer)),
        line(
          'processor time of client and database',
          seconds(processor(times.draft)),
          seconds(processor(times.peer)),
          processor(times.peer) / processor(times.draft),
        ),
        line('statements', String(median(sent)), '5'),
        line('all of them published', seconds(median(times.publish.map(elapsed)))),
      ],
      notes: [
        `${estates} standards of 33 promises each; median of ${rounds} rounds, taken in turn`,
        'the peer: five INSERT … SELECT in one transaction, same tables, role and policies; it compares and decides nothing',
      ],
    })
  } finally {
    await stop()
    await admin.end()
    await product.stop()
    removeFolder(folder)
  }
}

/** The property module beside the running product, with its statements counted. */
async function worker(folder: string) {
  const load = (path: string): Promise<any> => import(`${repository}/${path}`)
  const { default: theirs } = await load('node_modules/pg/lib/index.js')
  const { readSettings } = await load('infra/scripts/dist/settings.js')
  const { openInstallation, startModule } = await load('infra/scripts/dist/installation.js')
  const { makeDrafts } = (await load('services/property/dist/standard-library/change-set-drafting.js')) as {
    makeDrafts: Job
  }
  const { publishDrafts } = (await load(
    'services/property/dist/standard-library/change-set-publishing.js',
  )) as {
    publishDrafts: Job
  }
  let count = 0
  const { query } = theirs.Client.prototype
  theirs.Client.prototype.query = function (...parameters: unknown[]) {
    count += 1
    return query.apply(this, parameters)
  }
  const installation = await openInstallation(readSettings({ ...process.env, LINLI_DATA: folder }))
  const property = await startModule(installation, 'property')
  return {
    draft: (job: Parameters<Job>[0]) => makeDrafts(job, property),
    publish: (job: Parameters<Job>[0]) => publishDrafts(job, property),
    statements: () => count,
    async stop() {
      await property.stop()
      await installation.close()
    },
  }
}

/** A thousand areas of the demo's company, each promising what its first estate promises. */
async function furnish(admin: pg.Client): Promise<string> {
  const { rows } = await admin.query<{ district_id: string }>(`select district_id from standard_library`)
  await admin.query(`
    create schema bare;
    create table bare.area as select gen_random_uuid() as id, '210113004027-B' || lpad(n::text, 4, '0') as code from generate_series(1, ${estates}) n;
    create table bare.source as select version.* from standard_version version join change_set_draft draft on draft.standard_version_id = version.id;
    insert into management_area (district_id, id, code, name) select source.district_id, area.id, area.code, area.code from bare.area, bare.source;
    insert into service_contract select (jsonb_populate_record(null::service_contract, to_jsonb(contract) || jsonb_build_object('id', gen_random_uuid(), 'management_area_id', area.id))).*
      from bare.area, bare.source join service_contract contract on contract.management_area_id = source.management_area_id and contract.ended_on is null;
    insert into standard_version select (jsonb_populate_record(null::standard_version, to_jsonb(source) || jsonb_build_object('id', area.id,
        'management_area_id', area.id, 'area_code', area.code, 'based_on_id', null, 'successor_id', null, 'serial', 1, 'reference', area.code || '-1'))).*
      from bare.area, bare.source;
    insert into standard_serial select source.district_id, area.id, 1 from bare.area, bare.source;
    insert into standard_item select (jsonb_populate_record(null::standard_item, to_jsonb(item) || jsonb_build_object('id', gen_random_uuid(), 'standard_version_id', area.id))).*
      from bare.area, bare.source join standard_item item on item.standard_version_id = source.id;
    analyze`)
  return rows[0]!.district_id
}

/** As `standardChangeSetBegin` leaves it, but for the job in the queue: this bench does that itself. */
async function changeSet(admin: pg.Client, number: number): Promise<string> {
  const { rows } = await admin.query<{ id: string }>(
    `with library as (select * from standard_library),
       item as (select jsonb_build_object('code', code, 'category', category, 'tags', to_jsonb(tags), 'title', title, 'wording', wording,
           'measure', measure, 'comparator', comparator, 'target', target::text, 'unit', unit, 'period', period, 'scope', scope,
           'season', null, 'trigger', trigger, 'evidence', evidence) as content, code
         from library_item where retired_at is null),
       made as (insert into change_set (district_id, id, standard_library_id, company_id, number, reason, status, library_content, chosen, begun_at)
         select library.district_id, gen_random_uuid(), library.id, library.company_id, $1, 'bench', 'DRAFTING',
           (select jsonb_agg(content) from item),
           (select jsonb_build_array(jsonb_build_object('item', content, 'isRetired', false)) from item where code = 'BJ-03'), now()
         from library returning *)
     insert into change_set_area (district_id, id, change_set_id, management_area_id, area_code, status)
     select made.district_id, gen_random_uuid(), made.id, area.id, area.code, 'WAITING' from made, bare.area returning change_set_id as id`,
    [number],
  )
  return rows[0]!.id
}

/** The press of the button, and the work that follows it. */
async function publishing(admin: pg.Client, changeSetId: string, work: () => Promise<void>): Promise<void> {
  await admin.query(
    `update change_set set status = 'PUBLISHING', round = round + 1, effective_on = now(), published_at = now() where id = $1`,
    [changeSetId],
  )
  await work()
}

/** The same rows by hand, as the service's own role: what the drafts, their history, links and facts come to. */
async function byHand(admin: pg.Client, changeSetId: string): Promise<void> {
  await admin.query('begin; set local role linli_property')
  await admin.query(`select set_config('linli.claims', '{"kind": "SYSTEM"}', true)`)
  await admin.query(`insert into standard_version select (jsonb_populate_record(null::standard_version, to_jsonb(latest)
      || jsonb_build_object('id', gen_random_uuid(), 'based_on_id', latest.id, 'status', 'DRAFT', 'major', null, 'minor', null, 'effective_on', null,
        'serial', 2, 'reference', latest.area_code || '-2'))).*
    from standard_version latest where latest.area_code ^@ '210113004027-B'`)
  await admin.query(`insert into standard_item (district_id, id, standard_version_id, position, code, category, tags, title, wording, measure,
      comparator, target, unit, period, scope, season_from, season_to, trigger, evidence)
    select draft.district_id, gen_random_uuid(), draft.id, position, code, category, tags, title, wording, measure, comparator, target, unit,
      period, scope, season_from, season_to, trigger, evidence
    from standard_version draft join standard_item item on item.standard_version_id = draft.based_on_id
    where draft.area_code ^@ '210113004027-B' and draft.status = 'DRAFT'`)
  await admin.query(`insert into standard_version_event (district_id, id, standard_version_id, kind, to_status, at, seat_kind)
    select district_id, gen_random_uuid(), id, 'CARRIED', 'DRAFT', now(), 'PROPERTY_COMPANY'
    from standard_version where area_code ^@ '210113004027-B' and status = 'DRAFT'`)
  await admin.query(
    `insert into change_set_draft (district_id, id, change_set_area_id, standard_version_id)
     select draft.district_id, gen_random_uuid(), part.id, draft.id from standard_version draft
     join change_set_area part on part.management_area_id = draft.management_area_id and part.change_set_id = $1
     where draft.area_code ^@ '210113004027-B' and draft.status = 'DRAFT'`,
    [changeSetId],
  )
  await admin.query(`insert into facts.fact (district_id, type, subject, payload, at)
    select district_id, 'StandardVersionBegun', id, jsonb_build_object('managementAreaId', management_area_id, 'reference', reference), now()
    from standard_version where area_code ^@ '210113004027-B' and status = 'DRAFT'`)
  await admin.query('commit')
}

interface Rows {
  versions: number
  all: number
}

async function rowsOf(admin: pg.Client, changeSetId: string | null): Promise<Rows> {
  const { rows } = await admin.query<Rows>(
    `with draft as (select version.id from standard_version version join change_set_draft on standard_version_id = version.id
       join change_set_area part on part.id = change_set_area_id
       where version.area_code ^@ '210113004027-B' and ($1::uuid is null or change_set_id = $1))
     select (select count(*)::int from draft) as versions, ((select count(*) from draft) * 3
       + (select count(*) from standard_item where standard_version_id in (select id from draft))
       + (select count(*) from standard_version_event where standard_version_id in (select id from draft)))::int as all`,
    [changeSetId],
  )
  return rows[0]!
}

/** Leaves the thousand standards and the areas of the change set, nothing that was made of them. */
async function forget(admin: pg.Client): Promise<void> {
  await admin.query(`
    update standard_version set status = 'PUBLISHED', successor_id = null, superseded_on = null where id in (select id from bare.area);
    delete from change_set_draft where standard_version_id in (select id from standard_version where area_code ^@ '210113004027-B');
    create temporary table gone as select id from standard_version where area_code ^@ '210113004027-B' and id not in (select id from bare.area);
    delete from standard_version_event where standard_version_id in (select id from gone);
    delete from standard_version_event where standard_version_id in (select id from bare.area);
    delete from standard_item where standard_version_id in (select id from gone);
    delete from standard_version where id in (select id from gone);
    update standard_serial set last = 1 where management_area_id in (select id from bare.area);
    drop table gone`)
  await admin.query('vacuum full standard_item')
  await admin.query('vacuum full standard_version')
  await admin.query('checkpoint')
}

interface Cost {
  elapsed: number
  /** Of this process and the database with all its workers. */
  processor: number
}

const elapsed = (cost: Cost) => cost.elapsed

async function costOf(body: () => Promise<unknown>, database: number): Promise<Cost> {
  const [own, theirs] = [process.cpuUsage(), processorTimeOf(database)]
  const began = performance.now()
  await body()
  const passed = performance.now() - began
  const { user, system } = process.cpuUsage(own)
  return { elapsed: passed, processor: (user + system) / 1000 + processorTimeOf(database) - theirs }
}
