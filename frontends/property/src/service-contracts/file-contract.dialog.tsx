import { useAct } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { Button } from '@linli/ui'
import { DateField } from '@linli/ui/date'
import { ChoiceField, FieldRow, TextArea, TextField } from '@linli/ui/form'
import { ScanField, type Scan } from '../acts/scan-field.tsx'
import { readFragment } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import type { FeeRegime } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { filingFacts } from './contract.documents.ts'
import type { ContractActProps } from './contract.type.ts'
import { checkTerms, typedFee, type TermsValues } from './contract-terms.ts'

const serviceContractFile = graphql(/* GraphQL */ `
  mutation ServiceContractFile($input: ServiceContractFileInput!) {
    serviceContractFile(input: $input) {
      serviceContract {
        ...ServiceContractDesk
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

/** What stands in the contract, or in the one for the next term; what is on file is where one begins to type. */
export function FileContractDialog(props: ContractActProps & { isRenewal: boolean }) {
  const { contract, isRenewal, onClose, onDone } = props
  const say = useSay()
  const act = useAct(serviceContractFile, { onDone })
  const known = readFragment(filingFacts, contract.filings)[0]
  const form = useActForm({
    act,
    initial: {
      number: isRenewal ? '' : (known?.number ?? ''),
      termFrom: (isRenewal ? null : (known?.termFrom ?? contract.inForceFrom)) as string | null,
      termTo: (isRenewal ? null : (known?.termTo ?? null)) as string | null,
      feeRegime: (known?.feeRegime ?? 'LUMP_SUM') as FeeRegime,
      level: known?.level ?? '',
      feePerSquareMetre: known?.feePerSquareMetre ?? '',
      clauses: (known?.clauses ?? []).map(({ number, text }) => ({ number, text })),
      scan: null as Scan | null,
    } satisfies TermsValues & { scan: Scan | null },
    check: (values) => checkTerms(values, say),
    toInput: ({ scan, clauses, ...terms }) => ({
      serviceContractId: contract.id,
      revision: contract.revision,
      isRenewal,
      terms: {
        ...terms,
        termFrom: terms.termFrom ?? '',
        termTo: terms.termTo ?? '',
        feePerSquareMetre: typedFee(terms.feePerSquareMetre) ?? '',
        clauses: clauses.filter(({ number, text }) => number.trim() || text.trim()),
        fileId: scan?.id ?? null,
      },
    }),
  })
  const { clauses } = form.values
  const setClauses = form.field('clauses').onChange
  return (
    <ActDialog
      title={say(isRenewal ? 'fileContract.titleRenewal' : 'fileContract.title')}
      lead={say(isRenewal ? 'fileContract.leadRenewal' : 'fileContract.lead')}
      confirm={say('fileContract.confirm')}
      shape="wide"
      {...{ act, form, onClose }}
    >
      <TextField {...form.field('number')} label={say('contract.number')} maxLength={60} />
      <FieldRow>
        <DateField {...form.field('termFrom')} label={say('fileContract.termFrom')} />
        <DateField {...form.field('termTo')} label={say('fileContract.termTo')} />
      </FieldRow>
      <ChoiceField<FeeRegime>
        {...form.field('feeRegime')}
        label={say('contract.regime')}
        choices={[
          { value: 'LUMP_SUM', label: say('feeRegime.LUMP_SUM') },
          { value: 'COMMISSION', label: say('feeRegime.COMMISSION') },
        ]}
      />
      <FieldRow>
        <TextField
          {...form.field('feePerSquareMetre')}
          label={say('fileContract.fee')}
          hint={say('fileContract.feeHint')}
          inputMode="decimal"
        />
        <TextField
          {...form.field('level')}
          label={say('contract.level')}
          hint={say('fileContract.levelHint')}
          maxLength={40}
        />
      </FieldRow>
      <fieldset className="property-clause-fields">
        <legend>{say('fileContract.clauses')}</legend>
        <p className="linli-note">{say('fileContract.clausesHint')}</p>
        {clauses.map((clause, at) => {
          const put = (change: Partial<typeof clause>) =>
            setClauses(clauses.map((one, index) => (index === at ? { ...one, ...change } : one)))
          return (
            <div key={at}>
              <TextField
                name={`clause-${at}`}
                value={clause.number}
                problem={undefined}
                onChange={(number) => put({ number })}
                label={say('fileContract.clauseNumber')}
                maxLength={40}
              />
              <TextArea
                name={`clause-text-${at}`}
                value={clause.text}
                problem={undefined}
                onChange={(text) => put({ text })}
                label={say('fileContract.clauseText')}
                maxLength={2000}
              />
              <Button compact onClick={() => setClauses(clauses.filter((_, index) => index !== at))}>
                {say('fileContract.clauseRemove')}
              </Button>
            </div>
          )
        })}
        <Button compact onClick={() => setClauses([...clauses, { number: '', text: '' }])}>
          {say('fileContract.clauseAdd')}
        </Button>
      </fieldset>
      <ScanField label={say('fileContract.scan')} {...form.field('scan')} />
    </ActDialog>
  )
}
