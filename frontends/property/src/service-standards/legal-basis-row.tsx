import { useState } from 'react'
import { useAct } from '@linli/frontend-kit'
import { ActRefusals } from '@linli/frontend-kit/acts'
import { Button, Notice } from '@linli/ui'
import { ConfirmDialog } from '@linli/ui/dialog'
import { ownersDecisionAddress } from '../address.ts'
import { readFragment, type FragmentType } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'

export const legalBasisRow = graphql(/* GraphQL */ `
  fragment LegalBasisRow on LegalBasis {
    id
    kind
    sentence
    isUpheld
    ownersDecision {
      id
      outcome
    }
    file {
      id
      path
    }
  }
`)

const legalBasisRemove = graphql(/* GraphQL */ `
  mutation LegalBasisRemove($input: LegalBasisRemoveInput!) {
    legalBasisRemove(input: $input) {
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

interface LegalBasisRowProps {
  basis: FragmentType<typeof legalBasisRow>
  version: { id: string; revision: number }
  /** Whoever may attach one may take it off again, while it is a draft. */
  canRemove: boolean
}

export function LegalBasisRow({ basis, version, canRemove }: LegalBasisRowProps) {
  const say = useSay()
  const { id, kind, sentence, isUpheld, ownersDecision, file } = readFragment(legalBasisRow, basis)
  const [isAsking, setAsking] = useState(false)
  const act = useAct(legalBasisRemove, { onDone: () => setAsking(false) })
  return (
    <li className="property-basis">
      <p>
        <strong>{say(`legalBasisKind.${kind}`)}</strong>
      </p>
      <p>{sentence}</p>
      {ownersDecision?.outcome && <p className="linli-note">{ownersDecision.outcome}</p>}
      {!isUpheld && <Notice tone="late">{say('legalBasis.notUpheld')}</Notice>}
      <div className="property-inline">
        {ownersDecision && (
          <a href={ownersDecisionAddress(ownersDecision.id)}>{say('legalBasis.openDecision')}</a>
        )}
        {file && <a href={file.path}>{say('version.scan')}</a>}
        {canRemove && (
          <Button kind="quiet" compact onClick={() => setAsking(true)}>
            {say('version.legalBasisRemove')}
          </Button>
        )}
      </div>
      <ConfirmDialog
        open={isAsking}
        title={say('version.legalBasisRemoveTitle')}
        confirm={say('version.legalBasisRemove')}
        pending={act.pending}
        onConfirm={() =>
          void act.run({ standardVersionId: version.id, revision: version.revision, legalBasisId: id })
        }
        onClose={() => setAsking(false)}
      >
        <p>{say('version.legalBasisRemoveWords')}</p>
        <ActRefusals act={act} />
      </ConfirmDialog>
    </li>
  )
}
