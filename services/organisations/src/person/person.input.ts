import { refuse, type Refusal } from '@linli/kernel'
import { Field, InputType } from 'type-graphql'
import type { PersonDetails } from './person.ts'

@InputType({ description: 'A person’s details. They are stored encrypted and shown masked.' })
export class PersonDetailsInput {
  @Field(() => String, { description: 'The full name.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'A telephone number in mainland China.' })
  phone?: string | null

  @Field(() => String, { nullable: true, description: 'An e-mail address, to which notices may be sent.' })
  email?: string | null

  @Field(() => String, { nullable: true, description: 'The home address, only where it is needed.' })
  address?: string | null
}

export const detailsOf = ({ name, phone, email, address }: PersonDetailsInput): PersonDetails => ({
  name: name.trim(),
  phone: phone?.replace(/[\s-]/g, '').replace(/^(\+?86)(?=1\d{10}$)/, '') || null,
  email: email?.trim().toLowerCase() || null,
  address: address?.trim() || null,
})

/** A mobile number, or a landline with its area code; anything else cannot be called. */
const phoneForm = /^(1\d{10}|0\d{9,11}|400\d{7})$/

/** One address and nothing that could name a second one, or a header of the message. */
const emailForm = /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/

/** Eighteen digits in a row are an identity number, which has no place in this register. */
const identityNumber = /\d{17}[\dXx]/

export function refuseDetails({ name, phone, email = null, address }: PersonDetails): Refusal | null {
  if (name === '' || name.length > 50 || identityNumber.test(name))
    return refuse('VALUE_INVALID', undefined, ['details', 'name'])
  if (phone !== null && !phoneForm.test(phone))
    return refuse('PHONE_INVALID', undefined, ['details', 'phone'])
  if (email !== null && (email.length > 254 || !emailForm.test(email)))
    return refuse('EMAIL_INVALID', undefined, ['details', 'email'])
  const wrongAddress = address !== null && (address.length > 200 || identityNumber.test(address))
  return wrongAddress ? refuse('VALUE_INVALID', undefined, ['details', 'address']) : null
}
