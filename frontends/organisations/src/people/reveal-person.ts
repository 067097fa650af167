import { graphql } from '../gql/gql.ts'
import type { PersonRevealMutation } from '../gql/graphql.ts'

/** Opens somebody's details for a purpose; the look is put on record. */
export const personReveal = graphql(/* GraphQL */ `
  mutation PersonReveal($input: PersonRevealInput!) {
    personReveal(input: $input) {
      details {
        name
        phone
        email
        address
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

export type PersonDetails = NonNullable<PersonRevealMutation['personReveal']['details']>
