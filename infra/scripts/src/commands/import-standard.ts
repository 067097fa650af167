import { createHash } from 'node:crypto'
import { basename, extname } from 'node:path'
import { newId } from '@linli/kernel'
import { deriveKey, roleUrl } from '@linli/postgres'
import {
  anonymousClaims,
  type Claims,
  claimsHeader,
  type RunningSubgraph,
  type SeatKind,
  signClaims,
} from '@linli/subgraph'
import { openAccounts } from '@linli/gateway'
import { parse } from 'graphql'
import { type Installation, startModule } from '../installation.ts'
import { type HeldSeat, seatsOf } from '../seats.ts'
import { CommandRefused, readInput, withClient, withInstallation } from './command.ts'

interface Wish {
  area: string
  as: string
  seat?: string
}

interface ImportPayload {
  standardVersion: { id: string; reference: string } | null
  preview: {
    problems: { row: number | null; column: string | null; message: string }[]
    problemCount: number
  } | null
  errors: { message: string }[]
}

const operation = parse(`mutation LinliImportStandard($input: StandardVersionImportInput!) {
  standardVersionImport(input: $input) {
    standardVersion { id reference }
    preview { problemCount problems { row column message } }
    errors { message }
  }
}`)

const mediaTypes: Record<string, string> = {
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.csv': 'text/csv',
}

/** Imports through the public act, under the claims of the person's seat: the command line may do no more than they may. */
export async function importStandard(path: string, { area, as, seat }: Wish): Promise<void> {
  const content = readInput(path)
  const mediaType = mediaTypes[extname(path).toLowerCase()]
  if (!mediaType) throw new CommandRefused('A standard is imported from an Excel file (.xlsx) or a CSV file')
  await withInstallation(async (installation) => {
    const claims = await claimsOf(installation, as, seat)
    const managementAreaId = await areaOf(installation, claims, area)
    const fileId = await storeFile(installation, claims, { name: basename(path), mediaType, content })
    const property = await startModule(installation, 'property')
    try {
      report(await send(property, installation, claims, { managementAreaId, fileId }))
    } finally {
      await property.stop()
    }
  })
}

async function claimsOf(
  { database, clock }: Installation,
  user: string,
  wanted: string | undefined,
): Promise<Claims> {
  const databaseUrl = roleUrl(database.adminUrl, database.secret, 'linli_gateway')
  const accounts = openAccounts({ databaseUrl, secret: database.secret })
  const account = await accounts.find(user).finally(() => accounts.stop())
  if (!account) throw new CommandRefused(`There is no account ${user}`)
  const seats = await withClient(database.adminUrl, (client) => seatsOf(client, account, clock.time.now()))
  const companies = seats.filter(({ kind }) => kind === 'PROPERTY_COMPANY')
  const seat = wanted ? seats.find(({ id }) => id === wanted) : (companies[0] ?? seats[0])
  if (!seat)
    throw new CommandRefused(
      wanted ? `${user} does not hold the seat ${wanted} today` : `${user} holds no seat today`,
    )
  return claimsInSeat(account, seat)
}

const claimsInSeat = (account: string, seat: HeldSeat): Claims => ({
  ...anonymousClaims(Date.now() + 600_000),
  ...{ account, person: seat.person, seat: seat.id, kind: seat.kind as SeatKind, post: seat.post },
  ...{ administrator: seat.administrator, district: seat.district },
  ...{ territories: seat.territories, organisations: [seat.organisation] },
})

const areaOf = ({ database }: Installation, { district }: Claims, code: string) =>
  withClient(database.adminUrl, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `select id from property.management_area where district_id = $1 and code = $2`,
      [district, code],
    )
    if (!rows[0]) throw new CommandRefused(`There is no management area ${code}`)
    return rows[0].id
  })

async function storeFile(
  { database, clock }: Installation,
  claims: Claims,
  { name, mediaType, content }: { name: string; mediaType: string; content: Buffer },
): Promise<string> {
  const id = newId()
  const sha256 = createHash('sha256').update(content).digest('hex')
  await withClient(roleUrl(database.adminUrl, database.secret, 'linli_gateway'), async (client) => {
    await client.query(`select set_config('linli.claims', $1, false)`, [JSON.stringify(claims)])
    await client.query(
      `insert into platform.file (district_id, id, sha256, media_type, size, name, content, created_at, created_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        claims.district,
        id,
        sha256,
        mediaType,
        content.length,
        name,
        content,
        clock.time.now(),
        claims.person,
      ],
    )
  })
  return id
}

async function send(
  property: RunningSubgraph,
  { database }: Installation,
  claims: Claims,
  input: { managementAreaId: string; fileId: string },
): Promise<ImportPayload> {
  const answer = await property.execute({
    document: operation,
    variables: { input },
    headers: {
      [claimsHeader]: signClaims(claims, deriveKey(database.secret, 'claims')),
      'x-linli-language': process.env.LANG?.startsWith('zh') ? 'zh-CN' : 'en',
    },
  })
  if (!('data' in answer) || !answer.data) throw new Error(`the import failed: ${JSON.stringify(answer)}`)
  return answer.data.standardVersionImport as ImportPayload
}

function report({ standardVersion, preview, errors }: ImportPayload): void {
  if (standardVersion && errors.length === 0) {
    console.log(`${standardVersion.reference} is a new draft (${standardVersion.id})`)
    return
  }
  const problems = preview?.problems ?? []
  throw new CommandRefused(
    [
      ...problems.map(({ row, column, message }) =>
        [row && `row ${row}`, column, message].filter(Boolean).join(' · '),
      ),
      ...((preview?.problemCount ?? 0) > problems.length
        ? [`and ${(preview?.problemCount ?? 0) - problems.length} more`]
        : []),
      ...errors.map(({ message }) => message),
      'Nothing was written.',
    ].join('\n'),
  )
}
