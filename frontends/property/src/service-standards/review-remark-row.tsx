import { formatMoment, useReader } from '@linli/ui'
import { readFragment, type FragmentType } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'

export const reviewRemarkRow = graphql(/* GraphQL */ `
  fragment ReviewRemarkRow on ReviewRemark {
    id
    body
    text
    itemCode
    at
    author {
      personName
      post
      organisationName
    }
  }
`)

/** What somebody wanted changed when they sent it back. */
export function ReviewRemarkRow({ remark }: { remark: FragmentType<typeof reviewRemarkRow> }) {
  const say = useSay()
  const { language } = useReader()
  const { body, text, itemCode, at, author } = readFragment(reviewRemarkRow, remark)
  const from = author?.organisationName ?? (body ? say(`body.${body}`) : say('version.company'))
  return (
    <li className="property-remark">
      <blockquote>{text}</blockquote>
      <p className="linli-note">
        {[
          from,
          author?.personName,
          formatMoment(at, language),
          itemCode && say('version.remarkItem', { code: itemCode }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </li>
  )
}
