import { formatNumber, type Language } from '@linli/ui'
import type { ComplianceUnit } from '../gql/graphql.ts'
import type { PropertySay } from '../messages/messages.ts'

/** Times as they are, minutes as hours with one decimal: “62 次”, “23.5 小时”. */
export const amountOf = (value: number, unit: ComplianceUnit, say: PropertySay, language: Language): string =>
  unit === 'TIMES'
    ? say('compliance.times', { amount: formatNumber(value, language) })
    : say('compliance.hours', { amount: formatNumber(Math.floor(value / 6) / 10, language) })
