import { goTo, useAct } from '@linli/frontend-kit'
import { ActDialog } from '../acts/act-dialog.tsx'
import { useActForm } from '../acts/use-act-form.ts'
import { estateAddress } from '../address.ts'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { EstateFields } from './estate-form.tsx'
import { emptyEstate, factsInput } from './estate-values.ts'

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
  community: { code: string; name: string }
  onClose: () => void
}

/** Enters an estate of a neighbourhood and leads to it; its type is suggested at once. */
export function RegisterEstateDialog({ community, onClose }: RegisterEstateDialogProps) {
  const say = useSay()
  const act = useAct(estateRegister, {
    onDone: ({ estate }) => {
      onClose()
      if (estate) goTo(estateAddress(estate.code))
    },
  })
  const form = useActForm({
    act,
    initial: emptyEstate,
    check: ({ name }) => (name.trim() ? {} : { name: say('estate.nameMissing') }),
    toInput: (values) => ({ communityCode: community.code, facts: factsInput(values) }),
  })
  return (
    <ActDialog
      title={say('estate.registerTitle', { name: community.name })}
      lead={say('estate.registerLead')}
      confirm={say('estate.registerConfirm')}
      {...{ act, form, onClose }}
    >
      <EstateFields form={form} />
    </ActDialog>
  )
}
