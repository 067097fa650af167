/** Reads a stream of events as a browser would: each `next` with its data, until `complete` or the end. */
export async function* serverSentEvents(answer: Response): AsyncGenerator<any> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true })
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const lines = text.slice(0, end).split('\n')
      text = text.slice(end + 2)
      const event = lines
        .find((line) => line.startsWith('event:'))
        ?.slice(6)
        .trim()
      const data = lines
        .find((line) => line.startsWith('data:'))
        ?.slice(5)
        .trim()
      if (event === 'complete') return
      if (event === 'next' && data) yield JSON.parse(data)
    }
  }
}
