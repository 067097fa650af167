import { useEffect, useState } from 'react'
import { useAct, useDraft } from '@linli/frontend-kit'
import { ActFailure, useActForm } from '@linli/frontend-kit/acts'
import { Button, useWords } from '@linli/ui'
import { ChoiceField, Form, FormActions, TextArea } from '@linli/ui/form'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'

const standardCommentAnswer = graphql(/* GraphQL */ `
  mutation StandardCommentAnswer($input: StandardCommentAnswerInput!) {
    standardCommentAnswer(input: $input) {
      standardComment {
        ...CommentRow
      }
      standardVersion {
        ...StandardVersionDesk
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

type Verdict = '' | 'ADOPTED' | 'NOT_ADOPTED'
interface Answer {
  text: string
  isAdopted: Verdict
}

/** The answer to one comment. It is public and never rewritten, so half-written ones are kept on this device. */
export function AnswerForm({ commentId }: { commentId: string }) {
  const say = useSay()
  const words = useWords()
  const draft = useDraft<Answer>(`property.comment.${commentId}.answer`)
  const [isOpen, setOpen] = useState(draft.restored !== null)
  const act = useAct(standardCommentAnswer, { onDone: draft.forget })
  const form = useActForm({
    act,
    initial: draft.restored?.content ?? ({ text: '', isAdopted: '' } as Answer),
    check: ({ text, isAdopted }) => ({
      ...(!text.trim() && { text: say('comments.answerMissing') }),
      ...(!isAdopted && { isAdopted: say('comments.isAdoptedMissing') }),
    }),
    toInput: ({ text, isAdopted }) => ({
      standardCommentId: commentId,
      text,
      isAdopted: isAdopted === 'ADOPTED',
    }),
  })
  const { isChanged, values } = form
  useEffect(() => {
    if (isChanged) draft.keep(values)
    // The draft's functions are made anew with every render; only what was written matters.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [isChanged, values])

  if (!isOpen) {
    return (
      <div className="linli-action-row">
        <Button onClick={() => setOpen(true)}>{say('comments.answer')}</Button>
      </div>
    )
  }
  return (
    <div className="property-answer">
      <ActFailure act={act} />
      <Form form={form} name={say('comments.answer')}>
        <TextArea
          {...form.field('text')}
          label={say('comments.answerLabel')}
          hint={say('comments.answerHint')}
          maxLength={1000}
        />
        <ChoiceField<Verdict>
          {...form.field('isAdopted')}
          label={say('comments.isAdopted')}
          choices={[
            { value: 'ADOPTED', label: say('comments.adopted'), note: say('comments.adoptedNote') },
            { value: 'NOT_ADOPTED', label: say('comments.notAdopted') },
          ]}
        />
        <FormActions>
          <Button kind="primary" submit pending={form.pending}>
            {say('comments.send')}
          </Button>
          <Button onClick={() => setOpen(false)}>{words.cancel}</Button>
        </FormActions>
      </Form>
    </div>
  )
}
