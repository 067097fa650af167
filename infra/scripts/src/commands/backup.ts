import { existsSync, statSync } from 'node:fs'
import { passStoredTransactions } from '@linli/postgres'
import { migrateService } from '@linli/subgraph'
import { Command } from 'commander'
import type pg from 'pg'
import { BackupRefused, readBackup } from '../backup/read-backup.ts'
import { contentHashes, seesEverything, tablesOf, totalHash, useCanonicalForms } from '../backup/tables.ts'
import { writeBackup } from '../backup/write-backup.ts'
import { loadService } from '../modules.ts'
import { CommandRefused, progress, withClient, withInstallation } from './command.ts'

export const backupCommand = (): Command =>
  new Command('backup')
    .description(
      'writes everything that the database holds at this moment into a file, while the product goes on',
    )
    .argument('<file>', 'to write')
    .action(backup)

export const restoreCommand = (): Command =>
  new Command('restore')
    .description('puts a backup back: all of it or nothing; the product must be stopped')
    .argument('<file>', 'that backup wrote')
    .option('--replace', 'also where something is there already, which is gone then')
    .action(restore)

async function backup(file: string): Promise<void> {
  await withInstallation(async ({ settings, database: { adminUrl, secret } }) => {
    await withClient(adminUrl, async (client) => {
      await demandSight(client)
      const result = await writeBackup(client, secret, file, new Date(), progress('bytes read'))
      console.log(
        `${file}: ${result.tables} tables, ${megabytes(statSync(file).size)} (${megabytes(result.bytes)} of rows)`,
      )
      console.log(`hash over the content: ${result.hash}`)
    })
    const secretFile = settings.secretFile ?? `${settings.dataFolder}/secret`
    console.log('')
    console.log('*** THIS BACKUP IS USELESS WITHOUT THE SECRET. ***')
    console.log(`*** Keep ${secretFile} as well, and keep it apart from the backup. ***`)
  })
}

async function restore(file: string, { replace }: { replace?: boolean }): Promise<void> {
  if (!existsSync(file)) throw new CommandRefused(`${file} is not there`)
  await withInstallation(async ({ settings, database: { adminUrl, secret } }) => {
    for (const name of settings.modules) await migrateService(await loadService(name), adminUrl)
    await withClient(adminUrl, async (client) => {
      await demandSight(client)
      await demandStillness(client)
      const before = await contentOf(client)
      if (before.inUse && !replace) {
        throw new CommandRefused(
          'Something is in this database already. With --replace it is thrown away and the backup takes its place.',
        )
      }
      const hash = await readBackup(client, secret, file, progress('bytes written')).catch((error: Error) => {
        throw error instanceof BackupRefused ? new CommandRefused(error.message) : error
      })
      const left = progress('transactions to pass')
      const spent = await passStoredTransactions(client, (count) => left(Number(count)))
      if (spent > 0n)
        console.log(`the server's transactions were brought past those of the backup (${spent})`)
      console.log(
        hash === before.hash
          ? 'Everything is as it was in the backup already.'
          : 'Everything is as it was in the backup.',
      )
      console.log(`hash over the content: ${hash}`)
    })
  })
}

async function demandSight(client: pg.Client): Promise<void> {
  if (await seesEverything(client)) return
  throw new CommandRefused(
    'This needs a role that sees every row: a superuser, or one with BYPASSRLS. On a managed server use its own backup.',
  )
}

async function demandStillness(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query(
    `select from pg_stat_activity where datname = current_database() and usename like 'linli\\_%'`,
  )
  if (rowCount) throw new CommandRefused('The product is running on this database; stop it first')
}

async function contentOf(client: pg.Client): Promise<{ inUse: boolean; hash: string }> {
  const { rows } = await client.query<{ used: boolean }>(
    'select exists (select from platform.district) or exists (select from auth."user") as used',
  )
  await useCanonicalForms(client)
  const hash = totalHash(await contentHashes(client, await tablesOf(client)))
  return { inUse: rows[0]?.used ?? false, hash }
}

const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`
