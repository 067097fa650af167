import { runChecks } from './checks/run-checks.ts'
import { staticChecks, typeChecks } from './checks/static-checks.ts'
import { repository } from './modules.ts'

const { failed } = await runChecks([...typeChecks(repository), ...staticChecks(repository)], 2)
process.exitCode = failed > 0 ? 1 : 0
