import { NotFound, NotYet, useAct, useParams, useRead } from '@linli/frontend-kit'
import { ActRefusals } from '@linli/frontend-kit/acts'
import { Button, EmptyState, formatDay, LinkButton, Page, PageHeader, Section, useReader } from '@linli/ui'
import { address } from '../address.ts'
import { readFragment, type FragmentType } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { CommitmentEditor } from './commitment-editor.tsx'
import './commitments.css'

export const commitmentText = graphql(/* GraphQL */ `
  fragment CommitmentText on BasicCommitment {
    id
    status
    number
    changeNote
    effectiveOn
    supersededOn
    organisationName
    revision
    services {
      title
      wording
      performer
    }
  }
`)

const readCommitments = graphql(/* GraphQL */ `
  query EstateCommitments($code: String!) {
    estateByCode(code: $code) {
      id
      code
      name
      managementMode
      canKeepCommitment
      basicCommitment {
        ...CommitmentText
      }
      basicCommitmentDraft {
        ...CommitmentText
      }
      basicCommitments(first: 20) {
        edges {
          node {
            ...CommitmentText
          }
        }
      }
    }
  }
`)

const basicCommitmentDraft = graphql(/* GraphQL */ `
  mutation BasicCommitmentDraft($input: BasicCommitmentDraftInput!) {
    basicCommitmentDraft(input: $input) {
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

/** What a community sees to in an estate without a company: what holds, the next version being written, and before. */
export default function CommitmentScreen() {
  const say = useSay()
  const { estateCode = '' } = useParams()
  const query = useRead(readCommitments, { code: estateCode })
  const draft = useAct(basicCommitmentDraft, { refetchQueries: [readCommitments], awaitRefetchQueries: true })
  const estate = query.data?.estateByCode
  if (!estate)
    return query.data && !query.error ? <NotFound home={address('/commitments')} /> : <NotYet query={query} />
  // The estate is known and what is promised in it is not: its service is silent, which is no empty page.
  if (!estate.basicCommitments) return <NotYet query={query} />
  const current = estate.basicCommitment
  const open = readFragment(commitmentText, estate.basicCommitmentDraft)
  const former = estate.basicCommitments.edges
    .map(({ node }) => node)
    .filter((node) => readFragment(commitmentText, node).status !== 'PUBLISHED')
  const begin = estate.canKeepCommitment && !open && (
    <Button kind="primary" pending={draft.pending} onClick={() => void draft.run({ estateId: estate.id })}>
      {say(current ? 'commitment.beginNext' : 'commitment.begin')}
    </Button>
  )
  return (
    <Page width="reading">
      <PageHeader
        above={<a href={address('/commitments')}>{say('unserved.title')}</a>}
        title={say('commitment.titleOf', { estate: estate.name })}
        lead={say('commitment.lead', { mode: say(`managementMode.${estate.managementMode}`) })}
        primary={begin}
        secondary={
          <LinkButton href={`/p/estates/${estate.code}`} target="_blank">
            {say('area.publicPage')}
          </LinkButton>
        }
      />
      <ActRefusals act={draft} />
      {open && estate.canKeepCommitment && (
        <CommitmentEditor key={open.id} commitment={open} after={readCommitments} />
      )}
      {current ? (
        <Commitment commitment={current} title={say('commitment.current')} />
      ) : (
        !open && <EmptyState title={say('commitment.none')}>{say('commitment.noneWords')}</EmptyState>
      )}
      {former.map((commitment) => (
        <Commitment
          key={readFragment(commitmentText, commitment).id}
          commitment={commitment}
          title={say('commitment.former')}
        />
      ))}
    </Page>
  )
}

interface CommitmentProps {
  commitment: FragmentType<typeof commitmentText>
  title: string
}

function Commitment({ commitment, title }: CommitmentProps) {
  const say = useSay()
  const { language } = useReader()
  const { number, effectiveOn, organisationName, services, changeNote } = readFragment(
    commitmentText,
    commitment,
  )
  return (
    <Section
      title={title}
      note={
        number && effectiveOn
          ? say('commitment.version', { number, day: formatDay(effectiveOn, language) })
          : undefined
      }
      sheet
    >
      {changeNote && <p>{changeNote}</p>}
      <dl className="property-services">
        {services.map((service) => (
          <div key={service.title}>
            <dt>{service.title}</dt>
            <dd>
              {service.wording}
              <span className="linli-note">{say('commitment.by', { performer: service.performer })}</span>
            </dd>
          </div>
        ))}
      </dl>
      {organisationName && <p className="linli-note">{organisationName}</p>}
    </Section>
  )
}
