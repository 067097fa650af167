import { createServer } from 'node:http'
import { grafserv } from 'postgraphile/grafserv/node'
import { makePgService } from 'postgraphile/adaptors/pg'
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber'
import { postgraphile } from 'postgraphile'

// PostGraphile 5 over the same tables and policies, with the claims as pgSettings.

const { PEER_URL, PEER_CLAIMS } = process.env
const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ connectionString: PEER_URL!, schemas: ['property'], pubsub: false })],
  grafast: { context: () => ({ pgSettings: { 'linli.claims': PEER_CLAIMS! } }) },
  grafserv: { graphqlPath: '/graphql', watch: false, websockets: false },
})
const server = createServer()
await instance.createServ(grafserv).addTo(server)
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  console.log(`ready ${typeof address === 'object' ? address?.port : ''}`)
})
