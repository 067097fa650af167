import { formatMoment } from '../theme/format.ts'
import { useReader } from '../theme/theme-provider.tsx'
import './demo-banner.css'

/** Says on every page that the people and estates are invented, and how late it is in their world. */
export function DemoBanner({ now }: { now: string }) {
  const { language, words } = useReader()
  return (
    <p className="linli-demo-banner">
      <strong>{words.demo}</strong>
      <span>{words.demoAt(formatMoment(now, language))}</span>
      <span className="linli-demo-meaning">{words.demoMeaning}</span>
    </p>
  )
}
