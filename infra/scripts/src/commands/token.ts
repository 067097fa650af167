import { AccountRefused, openAccounts } from '@linli/gateway'
import { roleUrl } from '@linli/postgres'
import { Command } from 'commander'
import { seatsOf } from '../seats.ts'
import { CommandRefused, withClient, withInstallation } from './command.ts'

export const tokenCommand = (): Command =>
  new Command('token')
    .description(
      'prints a new API key for programs, and nothing else; send it as "Authorization: Bearer KEY"',
    )
    .requiredOption('--user <name>', 'whose key it is')
    .option(
      '--seat <id>',
      'the one seat it is good for; without it the first, or the one that a request names',
    )
    .action(({ user, seat }: { user: string; seat?: string }) =>
      withInstallation(async ({ database: { adminUrl, secret }, clock }) => {
        const accounts = openAccounts({ databaseUrl: roleUrl(adminUrl, secret, 'linli_gateway'), secret })
        try {
          const account = await accounts.find(user)
          if (!account) throw new CommandRefused(`There is no account ${user}`)
          const seats = await withClient(adminUrl, (client) => seatsOf(client, account, clock.time.now()))
          if (seat && !seats.some(({ id }) => id === seat)) {
            const held = seats.map(({ id, label }) => `  ${id}  ${label}`)
            throw new CommandRefused(
              [`${user} does not hold the seat ${seat} today; these are held:`, ...held].join('\n'),
            )
          }
          console.log(await accounts.createApiKey({ username: user, ...(seat && { seat }) }))
        } catch (error) {
          throw error instanceof AccountRefused ? new CommandRefused(error.message) : error
        } finally {
          await accounts.stop()
        }
      }),
    )
