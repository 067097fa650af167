import { goTo, useAct, useSeat, useToday } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { DateField } from '@linli/ui/date'
import { TextArea, TextField } from '@linli/ui/form'
import { socialOrganisationAddress } from '../address.ts'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { PlaceField } from '../places/place-field.tsx'
import { communityOf } from '../territories/common-place.ts'

const socialOrganisationBegin = graphql(/* GraphQL */ `
  mutation SocialOrganisationBegin($input: SocialOrganisationBeginInput!) {
    socialOrganisationBegin(input: $input) {
      socialOrganisation {
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

interface BeginSocialOrganisationDialogProps {
  /** The place whose list the reader comes from. */
  territoryCode: string | null
  onClose: () => void
}

/** Enters what residents want to found, and leads to it. */
export function BeginSocialOrganisationDialog({
  territoryCode,
  onClose,
}: BeginSocialOrganisationDialogProps) {
  const say = useSay()
  const seat = useSeat()
  const today = useToday()
  const act = useAct(socialOrganisationBegin, {
    refetchQueries: ['SocialOrganisations'],
    onDone: ({ socialOrganisation }) => {
      onClose()
      if (socialOrganisation) goTo(socialOrganisationAddress(socialOrganisation.id))
    },
  })
  const form = useActForm({
    act,
    initial: {
      name: '',
      purpose: '',
      onDay: today as string | null,
      territoryCode: communityOf(territoryCode ? [territoryCode] : (seat?.territories ?? [])),
    },
    check: (values) => ({
      ...(!values.name.trim() && { name: say('social.nameMissing') }),
      ...(!values.purpose.trim() && { purpose: say('social.purposeMissing') }),
      ...(!values.territoryCode && { territoryCode: say('social.placeMissing') }),
    }),
    toInput: (values) => ({
      name: values.name,
      purpose: values.purpose,
      territoryCode: values.territoryCode ?? '',
      onDay: values.onDay,
    }),
  })
  return (
    <ActDialog
      title={say('social.beginTitle')}
      lead={say('social.beginLead')}
      confirm={say('social.beginConfirm')}
      {...{ act, form, onClose }}
    >
      <TextField {...form.field('name')} label={say('social.name')} maxLength={100} />
      <TextArea {...form.field('purpose')} label={say('social.purpose')} rows={3} maxLength={500} />
      <DateField
        {...form.field('onDay')}
        label={say('social.wishedOn')}
        hint={say('social.wishedOnHint')}
        latest={today}
        optional
      />
      <PlaceField {...form.field('territoryCode')} label={say('social.place')} only="COMMUNITY" />
    </ActDialog>
  )
}
