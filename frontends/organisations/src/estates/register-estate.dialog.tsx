import { goTo, useAct } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { estateAddress } from '../address.ts'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { PlaceField } from '../places/place-field.tsx'
import { EstateFields } from './estate-form.tsx'
import { emptyEstate, factsInput } from './estate-values.ts'
import { useEstateProblems } from './use-estate-problems.ts'

const estateRegister = graphql(/* GraphQL */ `
  mutation EstateRegister($input: EstateRegisterInput!) {
    estateRegister(input: $input) {
      estate {
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

interface RegisterEstateDialogProps {
  /** The neighbourhood the reader comes from; asked for where there is none. */
  communityCode: string | null
  onClose: () => void
}

/** Enters an estate of a neighbourhood and leads to it; its type is suggested at once. */
export function RegisterEstateDialog({ communityCode, onClose }: RegisterEstateDialogProps) {
  const say = useSay()
  const problems = useEstateProblems()
  const act = useAct(estateRegister, {
    refetchQueries: ['Estates'],
    onDone: ({ estate }) => {
      onClose()
      if (estate) goTo(estateAddress(estate.code))
    },
  })
  const form = useActForm({
    act,
    initial: { ...emptyEstate, communityCode },
    check: (values) => ({
      ...(!values.communityCode && { communityCode: say('area.communityMissing') }),
      ...problems(values),
    }),
    toInput: ({ communityCode: code, ...values }) => ({
      communityCode: code ?? '',
      facts: factsInput(values),
    }),
  })
  return (
    <ActDialog
      title={say('estate.register')}
      lead={say('estate.registerLead')}
      confirm={say('estate.registerConfirm')}
      {...{ act, form, onClose }}
    >
      <PlaceField {...form.field('communityCode')} label={say('level.COMMUNITY')} only="COMMUNITY" />
      <EstateFields form={form} />
    </ActDialog>
  )
}
