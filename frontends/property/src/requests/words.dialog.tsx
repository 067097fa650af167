import type { TypedDocumentNode } from '@apollo/client'
import { useAct } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { TextArea } from '@linli/ui/form'
import { useSay } from '../messages/messages.ts'
import {
  serviceRequestAnswer,
  serviceRequestClose,
  serviceRequestDecline,
  serviceRequestEscalate,
  serviceRequestMarkComplex,
  serviceRequestMerge,
  serviceRequestReopen,
  serviceRequestWithdraw,
} from './act.documents.ts'
import { aimAt, type RequestActProps } from './request.type.ts'

type WordAct = 'decline' | 'answer' | 'markComplex' | 'escalate' | 'close' | 'merge' | 'reopen' | 'withdraw'

interface WordsDialogProps<Data, Input> extends RequestActProps {
  name: WordAct
  mutation: TypedDocumentNode<Data, { input: Input }>
  toInput: (words: string) => Input
  isOptional?: boolean
}

/** An act that asks for some words and nothing else. */
function WordsDialog<Data, Input>({
  name,
  mutation,
  toInput,
  isOptional = false,
  onClose,
  onDone,
}: WordsDialogProps<Data, Input>) {
  const say = useSay()
  const act = useAct(mutation, { onDone })
  const form = useActForm({
    act,
    initial: { words: '' },
    check: ({ words }) => (isOptional || words.trim() ? {} : { words: say('request.act.wordsMissing') }),
    toInput: ({ words }) => toInput(words.trim()),
  })
  return (
    <ActDialog
      title={say(`request.act.${name}.title`)}
      lead={say(`request.act.${name}.lead`)}
      confirm={say(`request.act.${name}.confirm`)}
      {...{ act, form, onClose }}
    >
      <TextArea
        {...form.field('words')}
        label={say(`request.act.${name}.words`)}
        optional={isOptional}
        maxLength={500}
      />
    </ActDialog>
  )
}

export const DeclineDialog = (props: RequestActProps) => (
  <WordsDialog
    {...props}
    name="decline"
    mutation={serviceRequestDecline}
    toInput={(reason) => ({ ...aimAt(props.request), reason })}
  />
)

export const AnswerDialog = (props: RequestActProps) => (
  <WordsDialog
    {...props}
    name="answer"
    mutation={serviceRequestAnswer}
    toInput={(words) => ({ ...aimAt(props.request), words })}
  />
)

export const MarkComplexDialog = (props: RequestActProps) => (
  <WordsDialog
    {...props}
    name="markComplex"
    mutation={serviceRequestMarkComplex}
    toInput={(reason) => ({ ...aimAt(props.request), reason })}
  />
)

export const EscalateDialog = (props: RequestActProps) => (
  <WordsDialog
    {...props}
    name="escalate"
    mutation={serviceRequestEscalate}
    toInput={(reason) => ({ ...aimAt(props.request), reason })}
  />
)

export const CloseDialog = (props: RequestActProps) => (
  <WordsDialog
    {...props}
    name="close"
    mutation={serviceRequestClose}
    isOptional
    toInput={(words) => ({ ...aimAt(props.request), words: words || null })}
  />
)

export const MergeDialog = (props: RequestActProps) => (
  <WordsDialog
    {...props}
    name="merge"
    mutation={serviceRequestMerge}
    toInput={(intoNumber) => ({ ...aimAt(props.request), intoNumber })}
  />
)

export const ReopenDialog = (props: RequestActProps) => (
  <WordsDialog
    {...props}
    name="reopen"
    mutation={serviceRequestReopen}
    toInput={(words) => ({ ...aimAt(props.request), words, recordedFrom: 'TELEPHONE' as const })}
  />
)

export const WithdrawDialog = (props: RequestActProps) => (
  <WordsDialog
    {...props}
    name="withdraw"
    mutation={serviceRequestWithdraw}
    isOptional
    toInput={(reason) => ({
      ...aimAt(props.request),
      reason: reason || null,
      recordedFrom: 'TELEPHONE' as const,
    })}
  />
)
