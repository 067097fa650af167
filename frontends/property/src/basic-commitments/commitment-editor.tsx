import { useState } from 'react'
import type { TypedDocumentNode } from '@apollo/client'
import { useAct, useDraft } from '@linli/frontend-kit'
import { ActRefusals } from '@linli/frontend-kit/acts'
import { Button, Notice, Section } from '@linli/ui'
import { ConfirmDialog } from '@linli/ui/dialog'
import { TextArea, TextField } from '@linli/ui/form'
import { graphql } from '../gql/gql.ts'
import type { CommitmentTextFragment } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'

const basicCommitmentEdit = graphql(/* GraphQL */ `
  mutation BasicCommitmentEdit($input: BasicCommitmentEditInput!) {
    basicCommitmentEdit(input: $input) {
      basicCommitment {
        ...CommitmentText
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

const basicCommitmentPublish = graphql(/* GraphQL */ `
  mutation BasicCommitmentPublish($input: BasicCommitmentPublishInput!) {
    basicCommitmentPublish(input: $input) {
      basicCommitment {
        ...CommitmentText
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

const basicCommitmentWithdraw = graphql(/* GraphQL */ `
  mutation BasicCommitmentWithdraw($input: BasicCommitmentWithdrawInput!) {
    basicCommitmentWithdraw(input: $input) {
      basicCommitment {
        ...CommitmentText
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

interface CommitmentWords {
  services: readonly { title: string; wording: string; performer: string }[]
  changeNote: string
}

interface CommitmentEditorProps {
  commitment: CommitmentTextFragment
  /** What shows the estate, read anew when a draft became public or was given up. */
  after: TypedDocumentNode<unknown, { code: string }>
}

/** The next version being written: services one below the other, kept by hand, then public in one act. */
export function CommitmentEditor({ commitment, after }: CommitmentEditorProps) {
  const say = useSay()
  // By revision: what was written on top of an older text must not go over a newer one unseen.
  const device = useDraft<CommitmentWords>(`property.commitment.${commitment.id}.${commitment.revision}`)
  const [{ services, changeNote }, setWords] = useState<CommitmentWords>(
    () =>
      device.restored?.content ?? {
        services: commitment.services.map(({ title, wording, performer }) => ({ title, wording, performer })),
        changeNote: commitment.changeNote ?? '',
      },
  )
  const [isGivingUp, setGivingUp] = useState(false)
  const reread = { refetchQueries: [after], awaitRefetchQueries: true }
  const edit = useAct(basicCommitmentEdit)
  const publish = useAct(basicCommitmentPublish, reread)
  const withdraw = useAct(basicCommitmentWithdraw, reread)
  const isComplete = services.every((one) => one.title.trim() && one.wording.trim() && one.performer.trim())

  function change(changes: Partial<CommitmentWords>) {
    const next = { services, changeNote, ...changes }
    setWords(next)
    device.keep(next)
  }

  async function save(revision: number) {
    const input = {
      basicCommitmentId: commitment.id,
      revision,
      services,
      changeNote: changeNote.trim() || null,
    }
    const saved = await edit.run(input)
    if (saved) device.forget()
    return saved
  }

  async function goPublic() {
    const saved = await save(commitment.revision)
    const revision = (saved?.basicCommitment as CommitmentTextFragment | null | undefined)?.revision
    if (revision !== undefined) await publish.run({ basicCommitmentId: commitment.id, revision })
  }

  /** A service that was begun says where it is not whole; one just added is left in peace. */
  function missing(service: (typeof services)[number], part: keyof typeof service): string | undefined {
    const isBegun = Object.values(service).some((text) => text.trim())
    return isBegun && !service[part].trim() ? say('commitment.missing') : undefined
  }

  function put(at: number, changes: Partial<(typeof services)[number]>) {
    change({ services: services.map((one, index) => (index === at ? { ...one, ...changes } : one)) })
  }

  return (
    <Section title={say('commitment.editorTitle')} note={say('commitment.editorNote')} sheet>
      {device.restored && <Notice>{say('disclosure.restored')}</Notice>}
      <ol className="property-service-fields">
        {services.map((service, at) => (
          <li key={at}>
            <TextField
              name={`title-${at}`}
              value={service.title}
              onChange={(title) => put(at, { title })}
              problem={missing(service, 'title')}
              label={say('commitment.service')}
              maxLength={40}
            />
            <TextField
              name={`performer-${at}`}
              value={service.performer}
              onChange={(performer) => put(at, { performer })}
              problem={missing(service, 'performer')}
              label={say('commitment.performer')}
              maxLength={60}
            />
            <TextArea
              name={`wording-${at}`}
              value={service.wording}
              onChange={(wording) => put(at, { wording })}
              problem={missing(service, 'wording')}
              label={say('commitment.wording')}
              rows={2}
              maxLength={500}
            />
            <Button compact onClick={() => change({ services: services.filter((_, index) => index !== at) })}>
              {say('commitment.remove')}
            </Button>
          </li>
        ))}
      </ol>
      <Button
        compact
        onClick={() => change({ services: [...services, { title: '', wording: '', performer: '' }] })}
      >
        {say('commitment.add')}
      </Button>
      <TextField
        name="changeNote"
        value={changeNote}
        onChange={(note) => change({ changeNote: note })}
        problem={undefined}
        label={say('commitment.changeNote')}
        hint={say('commitment.changeNoteHint')}
        maxLength={300}
        optional
      />
      {!isComplete && <Notice tone="soon">{say('commitment.incomplete')}</Notice>}
      <ActRefusals act={edit} />
      <ActRefusals act={publish} />
      <ActRefusals act={withdraw} />
      <p className="property-editor-acts">
        <Button
          kind="primary"
          disabled={!isComplete}
          pending={publish.pending}
          onClick={() => void goPublic()}
        >
          {say('commitment.publish')}
        </Button>
        <Button disabled={!isComplete} pending={edit.pending} onClick={() => void save(commitment.revision)}>
          {say('commitment.save')}
        </Button>
        <Button kind="grave" onClick={() => setGivingUp(true)}>
          {say('commitment.withdraw')}
        </Button>
      </p>
      <ConfirmDialog
        open={isGivingUp}
        title={say('commitment.withdrawTitle')}
        confirm={say('commitment.withdraw')}
        grave
        pending={withdraw.pending}
        onClose={() => setGivingUp(false)}
        onConfirm={() => {
          setGivingUp(false)
          device.forget()
          void withdraw.run({ basicCommitmentId: commitment.id, revision: commitment.revision })
        }}
      >
        {say('commitment.withdrawWords')}
      </ConfirmDialog>
    </Section>
  )
}
