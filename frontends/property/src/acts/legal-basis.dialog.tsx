import { useAct, useRead, useToday } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { formatDay, Notice, useReader } from '@linli/ui'
import { DateField } from '@linli/ui/date'
import { ChoiceField, TextField } from '@linli/ui/form'
import { SearchSelect } from '@linli/ui/select'
import { ownersDecisionsAddress } from '../address.ts'
import { graphql } from '../gql/gql.ts'
import type { LegalBasisKind } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { ScanField, type Scan } from './scan-field.tsx'
import type { ActProps } from './version.type.ts'

const findDecisions = graphql(/* GraphQL */ `
  query DecisionsOfOwners($placeCode: String!) {
    ownersDecisions(placeCode: $placeCode, isCarried: true, first: 100) {
      edges {
        node {
          id
          reference
          matter
          decidedOn
          supersededBy {
            id
          }
        }
      }
    }
  }
`)

const legalBasisAttach = graphql(/* GraphQL */ `
  mutation LegalBasisAttach($input: LegalBasisAttachInput!) {
    legalBasisAttach(input: $input) {
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

/** Attaches what allows a change for the worse: a recorded decision of the owners, or a clause of the contract. */
export function LegalBasisDialog({ version, onClose, onDone }: ActProps) {
  const say = useSay()
  const today = useToday()
  const act = useAct(legalBasisAttach, { onDone: () => onDone() })
  const form = useActForm({
    act,
    initial: {
      kind: 'OWNERS_DECISION' as LegalBasisKind,
      ownersDecisionId: null as string | null,
      clause: '',
      decidedOn: null as string | null,
      scan: null as Scan | null,
    },
    check: ({ kind, ownersDecisionId, clause, decidedOn }) =>
      kind === 'OWNERS_DECISION'
        ? { ...(!ownersDecisionId && { ownersDecisionId: say('legalBasis.decisionMissing') }) }
        : {
            ...(!clause.trim() && { clause: say('legalBasis.clauseMissing') }),
            ...(!decidedOn && { decidedOn: say('legalBasis.decidedOnMissing') }),
          },
    toInput: ({ kind, ownersDecisionId, clause, decidedOn, scan }) => ({
      standardVersionId: version.id,
      revision: version.revision,
      kind,
      ...(kind === 'OWNERS_DECISION' ? { ownersDecisionId } : { clause, decidedOn }),
      fileId: scan?.id ?? null,
    }),
  })
  return (
    <ActDialog
      title={say('legalBasis.title')}
      lead={say('legalBasis.lead')}
      confirm={say('legalBasis.confirm')}
      {...{ act, form, onClose }}
    >
      <ChoiceField
        {...form.field('kind')}
        label={say('legalBasis.kind')}
        choices={[
          {
            value: 'OWNERS_DECISION',
            label: say('legalBasisKind.OWNERS_DECISION'),
            note: say('legalBasis.ownersNote'),
          },
          {
            value: 'CONTRACT_CLAUSE',
            label: say('legalBasisKind.CONTRACT_CLAUSE'),
            note: say('legalBasis.contractNote'),
          },
        ]}
      />
      {form.values.kind === 'OWNERS_DECISION' ? (
        <DecisionField areaCode={version.managementArea?.code ?? ''} {...form.field('ownersDecisionId')} />
      ) : (
        <>
          <TextField
            {...form.field('clause')}
            label={say('legalBasis.clause')}
            hint={say('legalBasis.clauseHint')}
            maxLength={200}
          />
          <DateField {...form.field('decidedOn')} label={say('legalBasis.supplementOn')} latest={today} />
          <ScanField label={say('legalBasis.scan')} {...form.field('scan')} />
        </>
      )}
    </ActDialog>
  )
}

interface DecisionFieldProps {
  areaCode: string
  name: string
  value: string | null
  onChange: (id: string | null) => void
  problem?: string | undefined
}

/** Only what was carried and still stands can be chosen; the service judges it once more. */
function DecisionField({ areaCode, ...field }: DecisionFieldProps) {
  const say = useSay()
  const { language } = useReader()
  const query = useRead(findDecisions, { placeCode: areaCode })
  const found = query.data?.ownersDecisions.edges.map(({ node }) => node) ?? []
  const standing = found.filter(({ supersededBy }) => !supersededBy)
  if (query.data && standing.length === 0) {
    return (
      <Notice tone="soon" title={say('legalBasis.noDecision')}>
        <a href={ownersDecisionsAddress(areaCode)}>{say('legalBasis.noDecisionWords')}</a>
      </Notice>
    )
  }
  return (
    <SearchSelect
      {...field}
      label={say('legalBasis.decision')}
      hint={say('legalBasis.decisionHint')}
      pending={query.loading}
      choices={standing.map(({ id, reference, matter, decidedOn }) => ({
        value: id,
        label: reference,
        note: `${formatDay(decidedOn, language)} · ${matter}`,
      }))}
    />
  )
}
