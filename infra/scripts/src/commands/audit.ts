import { join } from 'node:path'
import { roleUrl } from '@linli/postgres'
import {
  anchorKeys,
  type AuditFinding,
  type DistrictAudit,
  publicKeyText,
  readAnchors,
  storedAnchors,
  verifyAudit,
} from '@linli/subgraph'
import { Command } from 'commander'
import { progress, withClient, withInstallation } from './command.ts'

export const auditCommand = (): Command =>
  new Command('audit')
    .description('the chain of all acts')
    .addCommand(
      new Command('verify')
        .description(
          'computes every chain anew and finds what was edited, deleted, slipped in, exchanged or cut off',
        )
        .option('--anchors <folder>', "anchors kept elsewhere, instead of the data folder's own")
        .option('--json', 'the result for programs')
        .action(verify),
    )
    .addCommand(
      new Command('anchors')
        .description(
          'prints the signed heads of all chains, a line each, to be kept where nobody can alter them',
        )
        .action(printAnchors),
    )

async function printAnchors(): Promise<void> {
  await withInstallation(async ({ database: { adminUrl, secret } }) => {
    const publicKey = publicKeyText(anchorKeys(secret).publicKey)
    const anchors = await withClient(roleUrl(adminUrl, secret, 'linli_jobs'), storedAnchors)
    for (const anchor of anchors) console.log(JSON.stringify({ ...anchor, publicKey }))
  })
}

async function verify({ anchors, json }: { anchors?: string; json?: boolean }): Promise<void> {
  await withInstallation(async ({ settings, database: { adminUrl, secret } }) => {
    const keys = anchorKeys(secret)
    const kept = readAnchors(anchors ?? join(settings.dataFolder, 'anchors'))
    const jobsUrl = roleUrl(adminUrl, secret, 'linli_jobs')
    const audits = await withClient(jobsUrl, (client) =>
      verifyAudit(client, keys, kept, progress('acts read')),
    )
    if (json)
      console.log(JSON.stringify({ publicKey: publicKeyText(keys.publicKey), districts: audits }, null, 2))
    else for (const line of audits.flatMap(describe)) console.log(line)
    const findings = audits.flatMap((audit) => audit.findings).length
    if (!json)
      console.log(findings === 0 ? 'The audit verifies.' : `The audit does NOT verify: ${findings} findings.`)
    if (findings > 0) process.exitCode = 1
  })
}

/** Findings shown in full; the rest is counted. */
const shownFindings = 50

function describe({ title, sealed, anchor, unanchored, waiting, findings }: DistrictAudit): string[] {
  return [
    `${title}: ${sealed} acts in the chain, ${waiting} not sealed yet`,
    anchor ? `  anchored: the first ${anchor.sequence}, on ${anchor.day}` : '  anchored: none so far',
    unanchored
      ? `  not anchored yet: ${unanchored.count}, from ${unanchored.from} to ${unanchored.to}`
      : '  not anchored yet: none',
    ...findings.slice(0, shownFindings).map((finding) => `  ✗ ${sentence(finding)}`),
    ...(findings.length > shownFindings ? [`  ✗ and ${findings.length - shownFindings} more`] : []),
  ]
}

function sentence({ kind, sequence, entry, day }: AuditFinding): string {
  const act = `act ${sequence}${entry ? ` (${entry})` : ''}`
  switch (kind) {
    case 'CHANGED':
      return `${act} or its seal is not what was sealed`
    case 'DELETED':
      return `${act} was deleted`
    case 'REORDERED':
      return `${act} is out of order`
    case 'SLIPPED_IN':
      return `act ${entry} stands among sealed ones and was never sealed`
    case 'TRUNCATED':
      return `the chain ends before act ${sequence}, which was anchored on ${day}`
    case 'REWRITTEN':
      return `act ${sequence} is not the one that was anchored on ${day}: the chain was rewritten`
    case 'ANCHOR_FORGED':
      return `the anchor of ${day} was not signed by this installation`
    case 'ANCHOR_LOST':
      return `the anchor of ${day} is in the file and no longer in the database`
  }
}
