import { spawn } from 'node:child_process'
import type { Count } from '../test-counts.ts'

/** Something that must hold for the repository as a whole. */
export interface Check {
  name: string
  /** What is wrong, for people to read; empty when all is well. */
  run(): Promise<string>
}

/** A check that is a program: what it prints counts only when it fails. */
export const commandCheck = (name: string, cwd: string, command: string, ...args: string[]): Check => ({
  name,
  run: () =>
    new Promise((done) => {
      const child = spawn(command, args, { cwd, env: { ...process.env, FORCE_COLOR: '0' } })
      const output: Buffer[] = []
      child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
      child.stderr.on('data', (chunk: Buffer) => output.push(chunk))
      child.once('error', (error) => done(error.message))
      child.once('close', (status) => {
        const text = Buffer.concat(output).toString().trim()
        done(status === 0 ? '' : text || `${command} ended with ${status}`)
      })
    }),
})

/**
 * Runs the checks, as many at once as told, and says how each one went as soon as it is known.
 */
export async function runChecks(checks: readonly Check[], atOnce: number): Promise<Count> {
  const waiting = [...checks]
  const count = { passed: 0, failed: 0, skipped: 0 }
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const began = performance.now()
      const complaint = await check.run().catch((error: Error) => error.stack ?? error.message)
      const seconds = ((performance.now() - began) / 1000).toFixed(1)
      if (complaint) count.failed++
      else count.passed++
      console.log(`${complaint ? '✗' : '✓'} ${check.name} (${seconds} s)`)
      if (complaint) console.log(complaint.replaceAll(/^/gm, '    '))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return count
}
