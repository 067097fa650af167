import { useApolloClient } from '@apollo/client/react'
import { useAct, useConflict } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { Conflict } from '@linli/ui/conflict'
import { readFragment } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import type { EstateFactsFragment } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { EstateFields } from './estate-form.tsx'
import { factsInput, valuesOf, type EstateValues } from './estate-values.ts'
import { useEstateProblems } from './use-estate-problems.ts'
import { estateFacts } from './estate.fragments.ts'

const estateChange = graphql(/* GraphQL */ `
  mutation EstateChange($input: EstateChangeInput!) {
    estateChange(input: $input) {
      estate {
        ...EstateFacts
        ...EstateTypeParts
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

const readEstateNow = graphql(/* GraphQL */ `
  query EstateNow($id: ID!) {
    estate(id: $id) {
      ...EstateFacts
    }
  }
`)

const fields = [
  'name',
  'managementMode',
  'builtYear',
  'households',
  'resettlementPercent',
  'area',
  'address',
] as const satisfies readonly (keyof EstateValues)[]

/** Corrects what is on record; the type follows the facts, so the page shows both anew. */
export function ChangeEstateDialog({
  estate,
  onClose,
}: {
  estate: EstateFactsFragment
  onClose: () => void
}) {
  const say = useSay()
  const problems = useEstateProblems()
  const client = useApolloClient()
  const act = useAct(estateChange, { onDone: onClose })
  const form = useActForm({
    act,
    initial: valuesOf(estate),
    check: problems,
    toInput: (values) => ({ estateId: estate.id, revision: estate.revision, facts: factsInput(values) }),
  })
  const conflict = useConflict({
    act,
    readTheirs: async () => {
      const { data } = await client.query({
        query: readEstateNow,
        variables: { id: estate.id },
        fetchPolicy: 'network-only',
      })
      return readFragment(estateFacts, data?.estate) ?? estate
    },
    putMineOn: (theirs) => ({
      estateId: estate.id,
      revision: theirs.revision,
      facts: factsInput(form.values),
    }),
    takeTheirs: (theirs) => form.reset(valuesOf(theirs)),
  })
  const theirs = conflict.theirs && valuesOf(conflict.theirs)
  const shown = (values: EstateValues, name: (typeof fields)[number]) =>
    name === 'managementMode' ? say(`managementMode.${values.managementMode}`) : values[name]

  return (
    <ActDialog
      title={say('estate.changeTitle', { name: estate.name })}
      lead={say('estate.changeLead')}
      confirm={say('estate.changeConfirm')}
      {...{ act, form, onClose }}
    >
      {theirs && (
        <Conflict
          fields={fields
            .filter((name) => form.values[name] !== theirs[name])
            .map((name) => ({
              name: say(`estate.${name}`),
              mine: shown(form.values, name),
              theirs: shown(theirs, name),
            }))}
          onTakeTheirs={conflict.takeTheirs}
          onKeepMine={conflict.keepMine}
          pending={act.pending}
        />
      )}
      <EstateFields form={form} />
    </ActDialog>
  )
}
