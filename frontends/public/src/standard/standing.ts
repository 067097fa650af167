import { leftText, untilText, type Reader } from '../page/reader.ts'
import type { StandardStandingFragment } from '../gql/operations.ts'

/** kept: holds. soon: runs out. calm: neither, it is only there to be read. */
type Tone = 'kept' | 'soon' | 'calm'

export interface Standing {
  tone: Tone
  /** Never colour alone. */
  sign: string
  name: string
  detail: string
}

/** Where a version stands, as a resident would ask: does this hold today? */
export function standingOf(version: StandardStandingFragment, reader: Reader): Standing {
  const { say, day } = reader
  const { status, isInForce, effectiveOn, supersededOn, commentWindow } = version
  const from = effectiveOn ? day(effectiveOn) : ''
  if (isInForce) {
    return { tone: 'kept', sign: '✓', name: say.standard.inForce, detail: say.standard.inForceDetail(from) }
  }
  if (commentWindow?.isOpen) {
    const { closesAt } = commentWindow
    const detail = say.standard.commentingDetail(leftText(closesAt, reader), untilText(closesAt, reader))
    return { tone: 'soon', sign: '✎', name: say.standard.commenting, detail }
  }
  if (status === 'SUPERSEDED') {
    const detail = say.standard.supersededDetail(from, supersededOn ? day(supersededOn) : '')
    return { tone: 'calm', sign: '–', name: say.standard.superseded, detail }
  }
  if (status === 'ENDED') {
    return { tone: 'calm', sign: '–', name: say.standard.ended, detail: say.standard.endedDetail(from) }
  }
  if (status === 'PUBLISHED') {
    return { tone: 'soon', sign: '→', name: say.standard.upcoming, detail: say.standard.upcomingDetail(from) }
  }
  return { tone: 'soon', sign: '✎', name: say.standard.commentsOver, detail: say.standard.commentsOverDetail }
}

/** What the place is called: the estates by name, or the area where its estates are not known. */
export function placeOf({ managementArea }: StandardStandingFragment, { say }: Reader): string {
  if (!managementArea) return ''
  return managementArea.estates.map(({ name }) => name).join(say.listComma) || managementArea.name
}

export const standardPath = (reference: string, part = '') =>
  `/p/standards/${encodeURIComponent(reference)}${part}`

export const estatePath = (code: string) => `/p/estates/${encodeURIComponent(code)}`
