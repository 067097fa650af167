import { goTo, useAct } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { areaAddress } from '../address.ts'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { PlaceField } from '../places/place-field.tsx'
import { AreaFields } from './area-fields.tsx'

const areaRegister = graphql(/* GraphQL */ `
  mutation ManagementAreaRegister($input: ManagementAreaRegisterInput!) {
    managementAreaRegister(input: $input) {
      managementArea {
        ...AreaRecord
        id
        code
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

interface RegisterAreaDialogProps {
  /** The neighbourhood the reader comes from; asked for where there is none. */
  communityCode: string | null
  onClose: () => void
}

/** Enters what one contract covers, and leads to it. */
export function RegisterAreaDialog({ communityCode, onClose }: RegisterAreaDialogProps) {
  const say = useSay()
  const act = useAct(areaRegister, {
    refetchQueries: ['ManagementAreas'],
    onDone: ({ managementArea }) => {
      onClose()
      if (managementArea) goTo(areaAddress(managementArea.code))
    },
  })
  const form = useActForm({
    act,
    initial: {
      communityCode,
      name: '',
      estateIds: [] as readonly string[],
      propertyCompanyId: null as string | null,
    },
    check: (values) => ({
      ...(!values.communityCode && { communityCode: say('area.communityMissing') }),
      ...(!values.name.trim() && { name: say('area.nameMissing') }),
      ...(values.estateIds.length === 0 && { estateIds: say('area.estatesMissing') }),
    }),
    toInput: (values) => ({
      communityCode: values.communityCode ?? '',
      name: values.name.trim(),
      estateIds: [...values.estateIds],
      propertyCompanyId: values.propertyCompanyId,
    }),
  })
  const place = form.field('communityCode')
  return (
    <ActDialog
      title={say('area.registerTitle')}
      lead={say('area.registerLead')}
      confirm={say('area.registerConfirm')}
      {...{ act, form, onClose }}
    >
      <PlaceField
        {...place}
        // The estates belong to the neighbourhood: with another one they are others.
        onChange={(code) => form.set({ communityCode: code, estateIds: [] })}
        label={say('level.COMMUNITY')}
        only="COMMUNITY"
      />
      <AreaFields form={form} communityCode={form.values.communityCode} />
    </ActDialog>
  )
}
