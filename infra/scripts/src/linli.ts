import { Command } from 'commander'
import { adminCommand } from './commands/admin.ts'
import { auditCommand } from './commands/audit.ts'
import { backupCommand, restoreCommand } from './commands/backup.ts'
import { CommandRefused } from './commands/command.ts'
import { demoCommand } from './commands/demo.ts'
import { exportCommand } from './commands/export.ts'
import { importCommand } from './commands/import.ts'
import { personCommand } from './commands/person.ts'
import { tokenCommand } from './commands/token.ts'
import { SettingError } from './settings.ts'

/** What an operator does beside the browser, with the product running or stopped. */
const program = new Command('linli')
  .description('Looks after an installation of Linli. Settings come from the environment, as for npm start.')
  .showHelpAfterError('(--help says more)')
  .addCommand(tokenCommand())
  .addCommand(adminCommand())
  .addCommand(importCommand())
  .addCommand(exportCommand())
  .addCommand(personCommand())
  .addCommand(auditCommand())
  .addCommand(demoCommand())
  .addCommand(backupCommand())
  .addCommand(restoreCommand())

try {
  await program.parseAsync(process.argv)
} catch (error) {
  const expected = error instanceof CommandRefused || error instanceof SettingError
  console.error(expected ? error.message : error)
  process.exitCode = 1
}
