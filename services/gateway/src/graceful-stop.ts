import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/**
 * Ends a server without cutting anybody off: takes no more connections, lets running requests finish, and closes the
 * connections that carry none (browsers keep some open, or open them ahead, for requests to come).
 * @returns a function that ends it, at the latest after so many milliseconds
 */
export function gracefulStop(server: Server): (within: number) => Promise<void> {
  const requests = new Map<Socket, number>()
  server.on('connection', (socket: Socket) => {
    requests.set(socket, 0)
    socket.once('close', () => requests.delete(socket))
  })
  server.on('request', ({ socket }, response) => {
    requests.set(socket, (requests.get(socket) ?? 0) + 1)
    response.once('close', () => {
      const running = requests.get(socket)
      if (running !== undefined) requests.set(socket, running - 1)
    })
  })
  return async (within) => {
    const closed = new Promise<void>((done) => server.close(() => done()))
    const closeUnused = () => requests.forEach((running, socket) => running === 0 && socket.destroy())
    closeUnused()
    const again = setInterval(closeUnused, 20)
    const late = setTimeout(() => server.closeAllConnections(), within)
    await closed
    clearInterval(again)
    clearTimeout(late)
  }
}
