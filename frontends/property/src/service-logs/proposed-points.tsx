import { useState } from 'react'
import { useAct } from '@linli/frontend-kit'
import { ActFailure } from '@linli/frontend-kit/acts'
import { Button, Section } from '@linli/ui'
import { ChoicesField } from '@linli/ui/form'
import type { ServicePointKind } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { servicePointsMake } from './make-point.dialog.tsx'

interface Proposal {
  readonly kind: ServicePointKind
  readonly name: string
  readonly items: readonly {
    readonly code: string
    readonly title: string
    readonly promise?: string | null
  }[]
}

/** Points that follow from the standard: taken over with one press, and put right one by one afterwards. */
export function ProposedPoints({ areaId, proposals }: { areaId: string; proposals: readonly Proposal[] }) {
  const say = useSay()
  const act = useAct(servicePointsMake, {
    refetchQueries: ['AreaServicePoints'],
    awaitRefetchQueries: true,
  })
  const [chosen, setChosen] = useState<readonly string[]>(proposals.map(({ kind }) => kind))
  const points = proposals
    .filter(({ kind }) => chosen.includes(kind))
    .map(({ kind, name, items }) => ({
      ...{ kind, name, location: null },
      items: items.map(({ code }) => ({ code, needsPhoto: false })),
    }))
  return (
    <Section title={say('points.proposed')} note={say('points.proposedNote')} sheet>
      <ActFailure act={act} />
      <ChoicesField<string>
        name="proposed"
        value={chosen}
        onChange={setChosen}
        label={say('points.proposedLabel')}
        choices={proposals.map(({ kind, name, items }) => ({
          ...{ value: kind, label: name },
          note: items
            .map(({ title, promise }) => [title, promise].filter(Boolean).join(' '))
            .join(say('listSeparator')),
        }))}
      />
      <Button
        pending={act.pending}
        onClick={() => points.length > 0 && void act.run({ managementAreaId: areaId, points })}
      >
        {say('points.take', { count: points.length })}
      </Button>
    </Section>
  )
}
