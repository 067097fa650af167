import { createServer } from 'node:http'
import pg from 'pg'
import { questions } from './questions.ts'

// The least that could answer: one statement in a transaction with the claims, its JSON sent on as it is.

const { PEER_URL, PEER_CLAIMS, PEER_ORGANISATION, PEER_DISTRICT } = process.env
const pool = new pg.Pool({ connectionString: PEER_URL, max: 10 })

const server = createServer(async (request, response) => {
  const question = questions[Number(request.url?.slice(1))]
  if (!question) return void response.writeHead(404).end()
  const client = await pool.connect()
  try {
    await client.query('begin read only')
    await client.query(`select set_config('linli.claims', $1, true)`, [PEER_CLAIMS])
    const { rows } = await client.query({
      name: question.name.slice(0, 40),
      text: question.sql,
      values: [PEER_ORGANISATION, PEER_DISTRICT],
    })
    await client.query('commit')
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(rows[0].page))
  } catch (error) {
    response.writeHead(500).end(String(error))
  } finally {
    client.release()
  }
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  console.log(`ready ${typeof address === 'object' ? address?.port : ''}`)
})
