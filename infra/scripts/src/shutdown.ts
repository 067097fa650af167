/** Runs `close` once at Ctrl-C or at the service manager's request; a second Ctrl-C does not wait. */
export function onShutdown(close: () => Promise<void>): void {
  let closing = false
  const stop = () => {
    if (closing) process.exit(130)
    closing = true
    close().then(
      () => process.exit(0),
      (error: Error) => {
        console.error(error.message)
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}
