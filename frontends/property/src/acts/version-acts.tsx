import { useState, type ComponentType } from 'react'
import { goTo, useSearchParams } from '@linli/frontend-kit'
import { ActionBar, LinkButton, Notice } from '@linli/ui'
import { actAddress } from '../address.ts'
import type { StandardVersionAction } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { ConfirmCorrectionDialog } from './confirm.dialog.tsx'
import { LegalBasisDialog } from './legal-basis.dialog.tsx'
import { NameReviewerDialog } from './name-reviewer.dialog.tsx'
import { ObjectDialog } from './object.dialog.tsx'
import { PlaceCommentDialog } from './place-comment.dialog.tsx'
import { PublishDialog } from './publish.dialog.tsx'
import { RebaseDialog } from './rebase.dialog.tsx'
import { RecordSignatureDialog } from './record-signature.dialog.tsx'
import { ReturnDialog } from './return.dialog.tsx'
import { SignDialog } from './sign.dialog.tsx'
import { SplitDialog } from './split.dialog.tsx'
import { SubmitDialog } from './submit.dialog.tsx'
import { mergedActions } from './merged-actions.ts'
import { isTakenBack } from './taken-back.ts'
import type { ActNote, ActProps, Version } from './version.type.ts'
import { WithdrawDialog } from './withdraw.dialog.tsx'
import { WitnessOpinionsDialog } from './witness-opinions.dialog.tsx'

const dialogs: Partial<Record<StandardVersionAction, ComponentType<ActProps>>> = {
  SPLIT: SplitDialog,
  REBASE: RebaseDialog,
  ATTACH_LEGAL_BASIS: LegalBasisDialog,
  SUBMIT: SubmitDialog,
  CONFIRM: ConfirmCorrectionDialog,
  SIGN: SignDialog,
  RECORD_SIGNATURE: RecordSignatureDialog,
  WITNESS_OPINIONS: WitnessOpinionsDialog,
  NAME_REVIEWER: NameReviewerDialog,
  RETURN: ReturnDialog,
  OBJECT: ObjectDialog,
  COMMENT: PlaceCommentDialog,
  PUBLISH: PublishDialog,
  WITHDRAW: WithdrawDialog,
}

interface VersionActsProps {
  version: Version
  /** Acts that the page itself already offers, such as editing within the editor. */
  without?: readonly StandardVersionAction[]
}

/** The buttons that are mine now, straight from the API, and the dialogs behind them. `?act=SIGN` opens one. */
export function VersionActs({ version, without = [] }: VersionActsProps) {
  const say = useSay()
  const [search, setSearch] = useSearchParams()
  const [note, setNote] = useState<ActNote | null>(null)
  const wanted = search.get('act') as StandardVersionAction | null
  const offered = mergedActions(version.availableActions).filter(({ action }) => !without.includes(action))
  // What cannot be undone stands last, away from the thumb.
  const actions = offered.toSorted(
    (one, other) => Number(one.action === 'WITHDRAW') - Number(other.action === 'WITHDRAW'),
  )
  const isOpen = wanted !== null && actions.some(({ action, isAllowed }) => action === wanted && isAllowed)
  const OpenDialog = isOpen ? dialogs[wanted] : undefined

  function open(action: StandardVersionAction | null) {
    setSearch(
      (before) => {
        const next = new URLSearchParams(before)
        if (action) next.set('act', action)
        else next.delete('act')
        return next
      },
      { replace: true },
    )
  }

  function begin(action: StandardVersionAction) {
    setNote(null)
    if (dialogs[action]) open(action)
    else goTo(actAddress(version.reference, action))
  }

  const submit = version.route?.needsConfirmation
    ? say('action.submitToConfirmer')
    : version.route?.needsReview
      ? say('action.submitToBodies')
      : say('action.SUBMIT')

  return (
    <>
      <ActionBar
        actions={actions}
        labels={{
          EDIT: say('action.EDIT'),
          SPLIT: say('action.SPLIT'),
          REBASE: say('action.REBASE'),
          ATTACH_LEGAL_BASIS: say('action.ATTACH_LEGAL_BASIS'),
          SUBMIT: submit,
          CONFIRM: say('action.CONFIRM'),
          SIGN: say('action.SIGN'),
          RECORD_SIGNATURE: say('action.RECORD_SIGNATURE'),
          WITNESS_OPINIONS: say('action.WITNESS_OPINIONS'),
          NAME_REVIEWER: say('action.NAME_REVIEWER'),
          RETURN: say(isTakenBack(version) ? 'action.takeBack' : 'action.RETURN'),
          OBJECT: say('action.OBJECT'),
          COMMENT: say('action.COMMENT'),
          ANSWER_COMMENTS: say('action.ANSWER_COMMENTS'),
          PUBLISH: say('action.PUBLISH'),
          WITHDRAW: say('action.WITHDRAW'),
        }}
        grave={['WITHDRAW']}
        onAct={begin}
      />
      {note && (
        <Notice
          tone="kept"
          announced
          actions={note.next && <LinkButton href={note.next.href}>{note.next.label}</LinkButton>}
        >
          {note.text}
        </Notice>
      )}
      {OpenDialog && (
        <OpenDialog
          version={version}
          onClose={() => open(null)}
          onDone={(done) => {
            open(null)
            setNote(done ?? { text: say('version.done') })
          }}
        />
      )}
    </>
  )
}
