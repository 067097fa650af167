import { type ChildProcess, spawn } from 'node:child_process'
import { Agent, request } from 'node:http'
import { fileURLToPath } from 'node:url'
import { apiKey, newFolder, removeFolder, startProduct } from './product.ts'
import { questions, type Question } from './reads/questions.ts'
import { addRows, makePeerRole, type Reader } from './reads/rows.ts'
import { median, report, type Row } from './result.ts'

const rounds = 7
const warmUp = 100
/** How many readers ask at once, and for how long each round lasts in milliseconds. */
const readers = 8
const duration = 1500

type Ask = (question: Question, at: number) => Promise<string>

/** List pages through the gateway, against PostGraphile and one hand-written statement on the same tables and policies. */
export async function benchReads(): Promise<void> {
  const folder = newFolder()
  const product = await startProduct(folder, 4811)
  const peers: ChildProcess[] = []
  const agent = new Agent({ keepAlive: true, maxSockets: readers })
  try {
    const reader = await addRows(product.adminUrl)
    const url = await makePeerRole(product.adminUrl)
    const key = apiKey(product, 'property')
    const ports = [
      await startPeer('postgraphile-server', url, reader, peers),
      await startPeer('raw-sql-server', url, reader, peers),
    ]
    const post = (port: number, query: string, headers: Record<string, string>) =>
      exchange(agent, port, '/graphql', JSON.stringify({ query }), headers)
    const asks: Ask[] = [
      ({ ours }) => post(4811, ours, { authorization: `Bearer ${key}` }),
      ({ postgraphile }) => post(ports[0]!, postgraphile, {}),
      (_, at) => exchange(agent, ports[1]!, `/${at}`, null, {}),
    ]
    const rows: Row[] = []
    for (const [at, question] of questions.entries()) {
      for (const ask of asks) await check(ask, question, at)
      const rates: number[][] = asks.map(() => [])
      for (let round = 0; round < rounds; round++)
        for (const [peer, ask] of asks.entries()) rates[peer]!.push(await rate(() => ask(question, at)))
      const [ours, postgraphile, raw] = rates.map(median) as [number, number, number]
      rows.push(line(`${question.name}, PostGraphile 5`, ours, postgraphile, 1))
      rows.push(line(`${question.name}, one statement`, ours, raw, 0.4))
    }
    report({
      name: 'reads',
      rows,
      notes: [
        `requests per second, ${readers} readers at once, median of ${rounds} rounds of ${duration} ms, taken in turn`,
        '300 areas, 900 versions, 28,800 promises beside the demo; one process each, one database, all on this machine',
      ],
    })
  } finally {
    agent.destroy()
    for (const peer of peers) peer.kill()
    await product.stop()
    removeFolder(folder)
  }
}

function line(what: string, ours: number, peer: number, goal: number): Row {
  const ratio = ours / peer
  return {
    what,
    ours: `${ours.toFixed(0)}/s`,
    peer: `${peer.toFixed(0)}/s`,
    ratio,
    goal: `≥ ${goal}`,
    met: ratio >= goal,
  }
}

/** The first answers are looked at: a page that is refused or empty is quick. */
async function check(ask: Ask, question: Question, at: number): Promise<void> {
  const answer = await ask(question, at)
  const identities = answer.match(/"(id|code)":/g)?.length ?? 0
  if (answer.includes('"errors"') || identities < question.rows)
    throw new Error(
      `${question.name}: ${identities} rows instead of ${question.rows}: ${answer.slice(0, 600)}`,
    )
  for (let turn = 0; turn < warmUp; turn++) await ask(question, at)
}

/** @returns requests per second */
async function rate(ask: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  let answered = 0
  await Promise.all(
    Array.from({ length: readers }, async () => {
      while (performance.now() - began < duration) {
        await ask()
        answered++
      }
    }),
  )
  return answered / ((performance.now() - began) / 1000)
}

function exchange(
  agent: Agent,
  port: number,
  path: string,
  body: string | null,
  headers: Record<string, string>,
): Promise<string> {
  return new Promise((done, fail) => {
    const sent = request(
      {
        ...{ host: '127.0.0.1', port, path, agent, method: body === null ? 'GET' : 'POST' },
        headers: {
          accept: 'application/json',
          ...(body !== null && { 'content-type': 'application/json' }),
          ...headers,
        },
      },
      (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (chunk: string) => (text += chunk))
        response.on('end', () =>
          response.statusCode === 200
            ? done(text)
            : fail(new Error(`${response.statusCode} ${text.slice(0, 600)}`)),
        )
      },
    )
    sent.on('error', fail)
    sent.end(body)
  })
}

/** Starts a peer in a process of its own. @returns its port */
function startPeer(name: string, url: string, reader: Reader, peers: ChildProcess[]): Promise<number> {
  const child = spawn(process.execPath, [fileURLToPath(new URL(`reads/${name}.ts`, import.meta.url))], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      GRAPHILE_ENV: 'production',
      ...{
        PEER_URL: url,
        PEER_CLAIMS: reader.claims,
        PEER_ORGANISATION: reader.organisationId,
        PEER_DISTRICT: reader.districtId,
      },
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  peers.push(child)
  return new Promise((done, fail) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const port = /^ready (\d+)/m.exec(chunk.toString())?.[1]
      if (port) done(Number(port))
    })
    child.once('exit', (code) => fail(new Error(`${name} ended with ${code}`)))
  })
}
