/**
 * One key for each intended act. Pressing the button again after a lost connection is the same act and keeps its
 * key, so that the server does it once; other content, or the same content after it was accepted, is a new act.
 */
export class ActKey {
  private content: string | null = null
  private key: string | null = null

  for(input: unknown): string {
    const content = JSON.stringify(input)
    if (this.key === null || content !== this.content) {
      this.content = content
      this.key = crypto.randomUUID()
    }
    return this.key
  }

  /** The server has answered for good: whatever comes next is another act. */
  settled(): void {
    this.key = null
  }
}
