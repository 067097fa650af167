import { useApolloClient } from '@apollo/client/react'
import { useAct, useConflict } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { Conflict } from '@linli/ui/conflict'
import { readFragment } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import type { AreaRecordFragment } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { AreaFields } from './area-fields.tsx'
import type { AreaValues } from './area-values.ts'
import { areaRecord } from './area.fragments.ts'

const areaChange = graphql(/* GraphQL */ `
  mutation ManagementAreaChange($input: ManagementAreaChangeInput!) {
    managementAreaChange(input: $input) {
      managementArea {
        ...AreaRecord
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

const readAreaNow = graphql(/* GraphQL */ `
  query ManagementAreaNow($code: String!) {
    managementAreaByCode(code: $code) {
      ...AreaRecord
    }
  }
`)

const valuesOf = ({ name, estates, propertyCompany }: AreaRecordFragment): AreaValues => ({
  name,
  estateIds: estates.map(({ id }) => id),
  propertyCompanyId: propertyCompany?.id ?? null,
})

/** Changes what a contract covers, or hands the area over to another company. */
export function ChangeAreaDialog({ area, onClose }: { area: AreaRecordFragment; onClose: () => void }) {
  const say = useSay()
  const client = useApolloClient()
  const act = useAct(areaChange, { refetchQueries: ['ManagementAreas'], onDone: onClose })
  const input = (values: AreaValues, revision: number) => ({
    managementAreaId: area.id,
    revision,
    name: values.name.trim(),
    estateIds: [...values.estateIds],
    propertyCompanyId: values.propertyCompanyId,
  })
  const form = useActForm({
    act,
    initial: valuesOf(area),
    check: ({ name, estateIds }) => ({
      ...(!name.trim() && { name: say('area.nameMissing') }),
      ...(estateIds.length === 0 && { estateIds: say('area.estatesMissing') }),
    }),
    toInput: (values) => input(values, area.revision),
  })
  const conflict = useConflict({
    act,
    readTheirs: async () => {
      const { data } = await client.query({
        query: readAreaNow,
        variables: { code: area.code },
        fetchPolicy: 'network-only',
      })
      return readFragment(areaRecord, data?.managementAreaByCode) ?? area
    },
    putMineOn: (theirs) => input(form.values, theirs.revision),
    takeTheirs: (theirs) => form.reset(valuesOf(theirs)),
  })
  const { theirs } = conflict
  const nameOf = (id: string) =>
    [...area.estates, ...(theirs?.estates ?? [])].find((estate) => estate.id === id)?.name ??
    say('area.another')
  const companyOf = (id: string | null) =>
    [area.propertyCompany, theirs?.propertyCompany].find((one) => one && one.id === id)?.name ??
    say(id ? 'area.another' : 'area.noCompany')
  const shown = (values: AreaValues) => [
    { name: say('area.name'), words: values.name },
    {
      name: say('area.estates'),
      words: values.estateIds.map(nameOf).join(say('listSeparator')),
    },
    { name: say('area.company'), words: companyOf(values.propertyCompanyId) },
  ]
  return (
    <ActDialog
      title={say('area.changeTitle', { name: area.name })}
      lead={say('area.changeLead')}
      confirm={say('area.changeConfirm')}
      {...{ act, form, onClose }}
    >
      {theirs && (
        <Conflict
          fields={shown(form.values).flatMap(({ name, words }, at) => {
            const other = shown(valuesOf(theirs))[at]?.words
            return words === other ? [] : [{ name, mine: words, theirs: other }]
          })}
          onTakeTheirs={conflict.takeTheirs}
          onKeepMine={conflict.keepMine}
          pending={act.pending}
        />
      )}
      <AreaFields
        form={form}
        communityCode={area.communityCode}
        areaId={area.id}
        company={area.propertyCompany ?? null}
      />
    </ActDialog>
  )
}
