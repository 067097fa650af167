import { formatMoment, StatusTag, useReader } from '@linli/ui'
import { readFragment, type FragmentType } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { AnswerForm } from './answer-form.tsx'

export const commentRow = graphql(/* GraphQL */ `
  fragment CommentRow on StandardComment {
    id
    itemCode
    text
    origin
    placedAt
    recorder {
      personName
      organisationName
    }
    answer {
      text
      isAdopted
      answeredAt
      author {
        personName
        organisationName
      }
    }
  }
`)

interface CommentRowProps {
  comment: FragmentType<typeof commentRow>
  canAnswer: boolean
}

/** What somebody said, how it came, and what was answered. */
export function CommentRow({ comment, canAnswer }: CommentRowProps) {
  const say = useSay()
  const { language } = useReader()
  const { id, text, origin, placedAt, recorder, answer } = readFragment(commentRow, comment)
  const came = [
    formatMoment(placedAt, language),
    say(`origin.${origin}`),
    recorder && say('comments.recordedBy', { name: recorder.personName ?? recorder.organisationName ?? '' }),
  ]
  return (
    <li className="property-comment">
      <p className="property-comment-text">{text}</p>
      <p className="linli-note">{came.filter(Boolean).join(' · ')}</p>
      {answer ? (
        <div className="property-answer">
          <StatusTag tone={answer.isAdopted ? 'kept' : 'calm'}>
            {say(answer.isAdopted ? 'comments.adoptedTag' : 'comments.notAdoptedTag')}
          </StatusTag>
          <p>{answer.text}</p>
          <p className="linli-note">
            {say('comments.answeredBy', {
              name: answer.author?.personName ?? answer.author?.organisationName ?? '',
              moment: formatMoment(answer.answeredAt, language),
            })}
          </p>
        </div>
      ) : canAnswer ? (
        <AnswerForm commentId={id} />
      ) : (
        <p className="linli-note">{say('comments.waits')}</p>
      )}
    </li>
  )
}
