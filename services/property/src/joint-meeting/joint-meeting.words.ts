/** What a meeting is called. */
import type { Language } from '@linli/subgraph'
import { placeName } from '../service-standard/index.ts'

interface Named {
  readonly serial: number
  /** Who called it. */
  readonly convener: string | null
  /** The area it is held for, where it is not for the whole community. */
  readonly area: string | null
}

/** "示范·太湖社区党建联席会议（第 3 次）"; a community's table bears the name of the community, not of its Party body. */
export function meetingTitle({ serial, convener, area }: Named, language: Language): string {
  const place = area ? placeName(area) : communityName(convener ?? '')
  if (language === 'en') return `${place}: joint meeting no. ${serial}`
  return `${place}党建联席会议（第 ${serial} 次）`
}

/** This service keeps no names of communities; those of their bodies begin with them. */
export const communityName = (body: string) =>
  body.replace(/(党委|党总支|党支部|党组织|居委会|居民委员会)$/, '')
