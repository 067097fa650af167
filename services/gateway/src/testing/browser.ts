/** As much of a browser as sign-in needs: it keeps cookies and says where its requests come from. */
export class Browser {
  readonly cookies = new Map<string, string>()
  /** The latest `Set-Cookie` lines, with their attributes. */
  lines: string[] = []
  private readonly url: string

  constructor(url: string) {
    this.url = url
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.send(path, { headers })
  }

  async post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return this.send(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-linli': '1', ...headers },
      body: JSON.stringify(body),
    })
  }

  signIn(username: string, password: string): Promise<Response> {
    return this.post('/auth/sign-in/username', { username, password })
  }

  async send(path: string, init: RequestInit): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(new URL(path, this.url), {
      redirect: 'manual',
      ...init,
      headers: {
        origin: this.url,
        'sec-fetch-site': 'same-origin',
        ...(cookie ? { cookie } : {}),
        ...(init.headers as object),
      },
    })
    this.lines = answer.headers.getSetCookie()
    for (const line of this.lines) {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      const gone = /max-age=0/i.test(line)
      if (gone) this.cookies.delete(pair.slice(0, at))
      else this.cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return answer
  }
}
