/** A user agent in the two words that its owner knows it by: “Windows · Edge”. The rest of it is of no use to people. */
export function deviceOf(userAgent: string | null | undefined): string {
  if (!userAgent) return '—'
  const first = (candidates: readonly (readonly [RegExp, string])[]) =>
    candidates.find(([sign]) => sign.test(userAgent))?.[1]
  return [first(systems), first(browsers)].filter(Boolean).join(' · ') || userAgent.slice(0, 40)
}

const systems = [
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
] as const

// Most name several others in their own name, so the particular ones come first.
const browsers = [
  [/MicroMessenger/, '微信'],
  [/DingTalk/, '钉钉'],
  [/Edg\//, 'Edge'],
  [/QQBrowser/, 'QQ'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
  [/curl|node|python/i, 'API'],
] as const
