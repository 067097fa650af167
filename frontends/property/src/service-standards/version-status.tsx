import { StatusTag } from '@linli/ui'
import type { StandardVersionStatus } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { standingOf } from './version-tone.ts'

export function VersionStatus(version: { status: StandardVersionStatus; isInForce: boolean }) {
  const say = useSay()
  const { tone, word } = standingOf(version)
  return <StatusTag tone={tone}>{say(word)}</StatusTag>
}
