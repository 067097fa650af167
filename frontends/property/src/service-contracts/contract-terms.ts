import type { Problems } from '@linli/ui/form'
import type { FeeRegime } from '../gql/graphql.ts'
import type { PropertySay } from '../messages/messages.ts'

/** What somebody types from a contract on paper. */
export interface TermsValues {
  number: string
  termFrom: string | null
  termTo: string | null
  feeRegime: FeeRegime
  level: string
  feePerSquareMetre: string
  clauses: { number: string; text: string }[]
}

/** “１．８５元” as people type it, in yuan with at most two decimals; null where it is no such amount. */
export function typedFee(typed: string): string | null {
  const plain = typed.normalize('NFKC').replace('。', '.').replace(/元$/, '').trim()
  return /^\d{1,3}(\.\d{1,2})?$/.test(plain) ? plain : null
}

export function checkTerms<Values extends TermsValues>(values: Values, say: PropertySay): Problems<Values> {
  const { number, termFrom, termTo, level, feePerSquareMetre, clauses } = values
  const isHalf = clauses.some((clause) => Boolean(clause.number.trim()) !== Boolean(clause.text.trim()))
  const problems: Problems<TermsValues> = {
    ...(!number.trim() && { number: say('fileContract.numberMissing') }),
    ...(!termFrom && { termFrom: say('beginHandover.dayMissing') }),
    ...(!termTo && { termTo: say('beginHandover.dayMissing') }),
    ...(termFrom && termTo && termTo < termFrom && { termTo: say('fileContract.termReversed') }),
    ...(!level.trim() && { level: say('fileContract.levelMissing') }),
    ...(typedFee(feePerSquareMetre) === null && { feePerSquareMetre: say('fileContract.feeMissing') }),
    ...(isHalf && { clauses: say('fileContract.clauseHalf') }),
  }
  return problems as Problems<Values>
}
