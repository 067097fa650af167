import { goTo, useAct, type Seat } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { TextField } from '@linli/ui/form'
import { personAddress } from '../address.ts'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { PlaceField } from '../places/place-field.tsx'
import { commonPlace } from '../territories/common-place.ts'

const personRegister = graphql(/* GraphQL */ `
  mutation PersonRegister($input: PersonRegisterInput!) {
    personRegister(input: $input) {
      person {
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

/**
 * Enters somebody who is to hold a post. Who governs a place keeps them in the register of that place; a company,
 * which governs none, keeps its own staff.
 */
export function RegisterPersonDialog({ seat, onClose }: { seat: Seat; onClose: () => void }) {
  const say = useSay()
  const place = commonPlace(seat.territories)
  const act = useAct(personRegister, {
    refetchQueries: ['People'],
    onDone: ({ person }) => {
      onClose()
      if (person) goTo(personAddress(person.id))
    },
  })
  const form = useActForm({
    act,
    initial: { name: '', phone: '', email: '', address: '', registerCode: place },
    check: ({ name }) => (name.trim() ? {} : { name: say('people.nameMissing') }),
    toInput: ({ name, phone, email, address, registerCode }) => ({
      details: {
        name: name.trim(),
        phone: phone.trim() || null,
        email: email.trim() || null,
        address: address.trim() || null,
      },
      registerCode: place ? registerCode : null,
      registerOrganisationId: place ? null : (seat.organisation?.id ?? null),
    }),
  })
  return (
    <ActDialog
      title={say('people.addTitle')}
      lead={say('people.addLead')}
      confirm={say('people.addConfirm')}
      {...{ act, form, onClose }}
    >
      <TextField {...form.field('name')} label={say('people.name')} maxLength={50} autoComplete="off" />
      <TextField
        {...form.field('phone')}
        type="tel"
        label={say('people.phone')}
        autoComplete="off"
        optional
      />
      <TextField
        {...form.field('email')}
        type="email"
        label={say('people.email')}
        hint={say('people.emailHint')}
        autoComplete="off"
        optional
      />
      <TextField
        {...form.field('address')}
        label={say('people.address')}
        hint={say('people.addressHint')}
        autoComplete="off"
        optional
      />
      {place ? (
        <PlaceField
          {...form.field('registerCode')}
          label={say('people.register')}
          hint={say('people.registerHint')}
        />
      ) : (
        <p className="linli-note">
          {say('people.registerOfOrganisation', { name: seat.organisation?.name ?? '' })}
        </p>
      )}
    </ActDialog>
  )
}
