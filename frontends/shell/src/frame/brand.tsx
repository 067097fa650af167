import { usePreferences } from '@linli/frontend-kit'
import brand from '../brand.svg'

/** Two houses beside each other, and the name in both scripts. */
export function Brand() {
  const { language } = usePreferences()
  return (
    <span className="linli-brand">
      <img src={brand} alt="" width={28} height={28} />
      <span>
        <span lang="zh-CN">邻里</span>{' '}
        <span className={language === 'en' ? undefined : 'linli-note'}>Linli</span>
      </span>
    </span>
  )
}
