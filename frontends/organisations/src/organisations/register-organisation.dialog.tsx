import { goTo, useAct, useSeat } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { SelectField, TextField } from '@linli/ui/form'
import { organisationAddress } from '../address.ts'
import { graphql } from '../gql/gql.ts'
import type { OrganisationKind } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { PlaceField } from '../places/place-field.tsx'
import { commonPlace } from '../territories/common-place.ts'
import { isCreditCode } from './credit-code.ts'
import { organisationKinds } from './organisation-kinds.ts'

const organisationRegister = graphql(/* GraphQL */ `
  mutation OrganisationRegister($input: OrganisationRegisterInput!) {
    organisationRegister(input: $input) {
      organisation {
        id
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

/** Those that serve in many places may be registered without one. */
const boundToNoPlace: readonly OrganisationKind[] = ['PROPERTY_COMPANY', 'CO_BUILDING_UNIT']

interface RegisterOrganisationDialogProps {
  /** The place whose list the reader comes from. */
  territoryCode: string | null
  onClose: () => void
}

/** Enters a body, company, office or team, and leads to it. */
export function RegisterOrganisationDialog({ territoryCode, onClose }: RegisterOrganisationDialogProps) {
  const say = useSay()
  const seat = useSeat()
  // What is bound to no single place is the district's to keep; everybody else enters what belongs to theirs.
  const isDistrict = seat?.kind === 'DISTRICT'
  const act = useAct(organisationRegister, {
    refetchQueries: ['Organisations'],
    onDone: ({ organisation }) => {
      onClose()
      if (organisation) goTo(organisationAddress(organisation.id))
    },
  })
  const form = useActForm({
    act,
    initial: {
      kind: 'OWNERS_COMMITTEE' as OrganisationKind,
      name: '',
      territoryCode: territoryCode ?? (isDistrict ? null : commonPlace(seat?.territories ?? [])),
      creditCode: '',
    },
    check: (values) => ({
      ...(!values.name.trim() && { name: say('organisations.nameMissing') }),
      ...(!isDistrict &&
        values.kind === 'PROPERTY_COMPANY' && { kind: say('organisations.companyByDistrict') }),
      ...(!isCreditCode(values.creditCode) && { creditCode: say('organisations.creditCodeWrong') }),
      ...((!isDistrict || !boundToNoPlace.includes(values.kind)) &&
        !values.territoryCode && { territoryCode: say('organisations.placeMissing') }),
    }),
    toInput: ({ kind, name, territoryCode: code, creditCode }) => ({
      kind,
      name: name.trim(),
      territoryCode: code,
      creditCode: creditCode.trim() || null,
    }),
  })
  return (
    <ActDialog
      title={say('organisations.addTitle')}
      lead={say('organisations.addLead')}
      confirm={say('organisations.addConfirm')}
      {...{ act, form, onClose }}
    >
      <SelectField<OrganisationKind>
        {...form.field('kind')}
        label={say('organisations.kind')}
        choices={organisationKinds.map((kind) => ({ value: kind, label: say(`organisationKind.${kind}`) }))}
      />
      <TextField {...form.field('name')} label={say('organisations.name')} maxLength={100} />
      <PlaceField
        {...form.field('territoryCode')}
        label={say('organisations.place')}
        hint={say(`organisations.placeOf.${form.values.kind}`)}
        optional={isDistrict && boundToNoPlace.includes(form.values.kind)}
      />
      <TextField
        {...form.field('creditCode')}
        label={say('organisations.creditCode')}
        hint={say('organisations.creditCodeHint')}
        maxLength={18}
        autoCapitalize="none"
        optional
      />
    </ActDialog>
  )
}
