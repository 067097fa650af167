/** From the comparison of two contents to what the API shows of it. */
import { classOfChange, classify } from './change-class.ts'
import { changeSentence } from './change-words.ts'
import type { ChangeKind, ItemChange } from './diff.ts'
import type { Language } from './item-words.ts'
import type { StandardItemContent } from './measure.ts'
import type { StandardChangeType, StandardDiffType } from './standard-change.type.ts'
import type { StandardChangeKind } from './standard-version.enums.ts'
import { summaryOf } from './standard-version.words.ts'

/** @param before null when nothing was ever promised here */
export function diffOf(
  before: readonly StandardItemContent[] | null,
  after: readonly StandardItemContent[],
  language: Language,
): StandardDiffType {
  const { class: changeClass, changes } = classify(before, after)
  const count = (kind: ChangeKind) => changes.filter((change) => change.kind === kind).length
  const counts = {
    stricter: count('STRICTER'),
    looser: count('LOOSER'),
    added: count('ADDED'),
    removed: count('REMOVED'),
    reworded: count('REWORDED'),
    notComparable: count('NOT_COMPARABLE'),
  }
  return {
    ...counts,
    unchanged: count('UNCHANGED'),
    changeClass: changeClass ?? 'UNCHANGED',
    summary: summaryOf(counts, language),
    changes: changes.filter(({ kind }) => kind !== 'UNCHANGED').map((change) => shown(change, language)),
  }
}

function shown(change: ItemChange, language: Language): StandardChangeType {
  return {
    code: change.code,
    kind: change.kind as StandardChangeKind,
    changeClass: classOfChange(change) ?? 'UNCHANGED',
    sentence: changeSentence(change, language),
    before: mutable(change.before),
    after: mutable(change.after),
  }
}

const mutable = (item: StandardItemContent | null) => item && { ...item, tags: [...item.tags] }
