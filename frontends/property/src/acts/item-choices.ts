import type { Choice } from '@linli/ui/form'
import { readFragment } from '../gql/fragment-masking.ts'
import { useSay } from '../messages/messages.ts'
import { standardItemParts } from '../service-standards/standard-version.fragments.ts'
import type { Version } from './version.type.ts'

/** The promises of a version to choose one from, or the whole. */
export function useItemChoices({ items }: Version): Choice<string>[] {
  const say = useSay()
  const promises = readFragment(standardItemParts, items)
  return [
    { value: '', label: say('version.whole') },
    ...promises.map(({ code, title }) => ({ value: code, label: `${code} ${title}` })),
  ]
}
