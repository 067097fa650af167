import { estatePath } from '../standard/standing.ts'
import { shortNumber } from './kept-requests.ts'

/** Where a form is. `place` is filled in already: a code on a building's door carries it. */
export function requestFormPath(estateCode: string, part = '', place = ''): string {
  const query = place ? `?place=${encodeURIComponent(place)}` : ''
  return `${estatePath(estateCode)}/request${part}${query}`
}

export const requestsPath = '/p/requests'

export const requestPath = (number: string, part = '') => `${requestsPath}/${shortNumber(number)}${part}`
