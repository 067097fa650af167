import { NotFound, NotYet, useParams, useRead } from '@linli/frontend-kit'
import {
  Beside,
  EmptyState,
  Facts,
  formatDay,
  Notice,
  Page,
  PageHeader,
  Section,
  useReader,
  WorkflowSteps,
} from '@linli/ui'
import { address } from '../address.ts'
import { readFragment } from '../gql/fragment-masking.ts'
import type { AreaContractQuery } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { ContractActs } from './contract-acts.tsx'
import { ContractHistory } from './contract-history.tsx'
import { contractSteps } from './contract-steps.ts'
import { contractDesk, filingFacts, readContract } from './contract.documents.ts'
import { ContractStatus } from './contract-status.tsx'
import { FilingFacts } from './filing-facts.tsx'
import { HandoverSection } from './handover-section.tsx'
import './contracts.css'

/** The contract of an area: where it stands, what is on file of it, what must change hands, and who may do what. */
export default function ContractScreen() {
  const say = useSay()
  const { areaCode = '' } = useParams()
  const query = useRead(readContract, { code: areaCode })
  const area = query.data?.managementAreaByCode
  if (!area)
    return query.data && !query.error ? <NotFound home={address('/areas')} /> : <NotYet query={query} />
  // The area is known and its contracts are not: their service is silent, which is no empty page.
  if (!area.formerContracts) return <NotYet query={query} />
  const contract = readFragment(contractDesk, area.serviceContract)
  const home = <a href={address('/areas/:areaCode', { areaCode: area.code })}>{area.name}</a>
  if (!contract) {
    return (
      <Page>
        <PageHeader above={home} title={say('contract.title')} />
        <EmptyState title={say('contract.none')}>{say('contract.noneWords')}</EmptyState>
        <FormerContracts area={area} />
      </Page>
    )
  }
  const { status, standing, company, termTo, onFile, renewal, filings } = contract
  const [latest] = readFragment(filingFacts, filings)
  const filed = readFragment(filingFacts, onFile)
  const next = readFragment(filingFacts, renewal)
  return (
    <Page>
      <PageHeader
        above={home}
        title={say('contract.titleOf', { company: company?.name ?? '—' })}
        status={<ContractStatus status={status} />}
        lead={standing}
      />
      <WorkflowSteps
        name={say('contract.steps')}
        steps={contractSteps(status, {
          hasTerm: termTo != null,
          isHandedOver: contract.handover != null,
        }).map(({ step, state }) => ({ name: say(`contractStatus.${step}`), state }))}
      />
      <ContractActs contract={contract} area={area} />
      <Beside
        main={
          <>
            <HandoverSection contract={contract} area={area} />
            <Section title={say('contract.onFileTitle')} sheet>
              {filed ? <FilingFacts filing={filed} /> : <p>{say('contract.nothingOnFile')}</p>}
            </Section>
            {next && (
              <Section title={say('contract.renewalTitle')} sheet>
                <FilingFacts filing={next} />
              </Section>
            )}
            {latest?.status === 'PROPOSED' && (
              <Section title={say('contract.proposedTitle')} sheet>
                <FilingFacts filing={latest} />
              </Section>
            )}
            {latest?.status === 'RETURNED' && latest.reason && (
              <Notice tone="soon" title={say('contract.returnedTitle')}>
                {latest.reason}
              </Notice>
            )}
          </>
        }
        aside={
          <>
            <FormerContracts area={area} />
            <ContractHistory contractId={contract.id} />
          </>
        }
      />
    </Page>
  )
}

type Area = NonNullable<AreaContractQuery['managementAreaByCode']>

function FormerContracts({ area }: { area: Area }) {
  const say = useSay()
  const { language } = useReader()
  const former = area.formerContracts ?? []
  if (former.length === 0) return null
  return (
    <Section title={say('contract.formerTitle')}>
      <Facts
        facts={former.map(({ company, inForceFrom, endedOn, endCause }) => ({
          name: company?.name ?? '—',
          value: say('contract.former', {
            from: formatDay(inForceFrom, language),
            to: endedOn ? formatDay(endedOn, language) : '—',
            cause: endCause ? say(`contractEnd.${endCause}`) : '',
          }),
        }))}
      />
    </Section>
  )
}
