/**
 * What a sentence of the service says after its subject: “急修到场：60 分钟 → 30 分钟，更严” stands below a heading that
 * names the subject already.
 */
export function withoutTitle(sentence: string, title: string): string {
  const rest = sentence.startsWith(title)
    ? sentence.slice(title.length).replace(/^\s*[：:]\s*/, '')
    : sentence
  return rest || sentence
}
