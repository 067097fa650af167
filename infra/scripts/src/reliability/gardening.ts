import { systemTime } from '@linli/kernel'
import { deriveKey, loadSecret, prepareDatabase, startEmbedded } from '@linli/postgres'
import {
  anonymousClaims,
  claimsHeader,
  migrateService,
  type RunningSubgraph,
  signClaims,
  startService,
  startUpkeep,
} from '@linli/subgraph'
import { gardenService } from '@linli/subgraph/testing/garden'
import { parse } from 'graphql'
import pg from 'pg'
import { pino } from 'pino'
import { district, gardeners, inputOf } from './acts.ts'

/**
 * The process that is killed: a database of its own, the garden service, upkeep, and gardeners who water without rest.
 * Arguments: the data folder, and for each gardener the number of the act to begin with.
 * It prints `ready <admin's address>`, `done <gardener> <act>` for each act that was
 * acknowledged, and `quiet` when it was asked by SIGTERM to stop watering and everything told has had its effect.
 */
const water = parse(
  `mutation ($input: PlotWaterInput!) { plotWater(input: $input) { plot { waterings } errors { code } } }`,
)
const [folder = '', ...begins] = process.argv.slice(2)
const logger = pino({ level: 'silent' })
const stopping = new AbortController()
process.on('SIGTERM', () => stopping.abort())

const secret = loadSecret(folder)
const { adminUrl } = await startEmbedded(folder, secret)
await prepareDatabase(adminUrl, secret, [gardenService.name])
await migrateService(gardenService, adminUrl)
await plantPlots()
const garden = await startService(gardenService, { adminUrl, secret, time: systemTime, logger })
startUpkeep({ adminUrl, secret, dataFolder: folder, time: systemTime, logger })
const claimsKey = deriveKey(secret, 'claims')
say(`ready ${adminUrl}`)
await Promise.all(begins.map((begin, gardener) => waterWithoutRest(garden, gardener, Number(begin))))
await untilItSucceeds(() => garden.catchUp())
say('quiet')
// The server stays up, because the test looks at it now.
setInterval(() => undefined, 60_000)

async function waterWithoutRest(service: RunningSubgraph, gardener: number, begin: number): Promise<void> {
  for (let act = begin; !stopping.signal.aborted; act++) {
    await untilItSucceeds(() => waterOnce(service, gardener, act))
    say(`done ${gardener} ${act}`)
  }
}

async function waterOnce(service: RunningSubgraph, gardener: number, act: number): Promise<void> {
  const claims = {
    ...anonymousClaims(Date.now() + 30_000),
    ...{ account: `gardener-${gardener}`, kind: 'RESIDENTS_COMMITTEE' as const, district },
  }
  const answer = await service.execute({
    document: water,
    variables: { input: inputOf(gardener, act) },
    headers: { [claimsHeader]: signClaims(claims, claimsKey) },
  })
  const payload =
    'data' in answer ? (answer.data?.plotWater as { errors: { code: string }[] } | undefined) : undefined
  if (!payload) throw new Error('no answer, so nobody knows whether it was done')
  if (payload.errors.length > 0) {
    say(`refused ${gardener} ${act} ${payload.errors[0]?.code}`)
    process.exit(1)
  }
}

/** What a careful program does when it gets no answer: it says the same again. */
async function untilItSucceeds(attempt: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      return await attempt()
    } catch {
      await new Promise((done) => setTimeout(done, 50))
    }
  }
}

async function plantPlots(): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  await client.query(
    `insert into garden.plot (district_id, id, name)
     select $1, ('018f0000-0000-7000-8000-' || lpad(gardener::text, 2, '0') || lpad(number::text, 10, '0'))::uuid, 'plot'
     from generate_series(1, $2) as gardener, generate_series(0, 1999) as number on conflict do nothing`,
    [district, gardeners],
  )
  await client.end()
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
