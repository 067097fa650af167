import { NotFound, NotYet, useParams, useRead } from '@linli/frontend-kit'
import {
  Beside,
  Facts,
  formatDay,
  formatMoment,
  formatNumber,
  LinkButton,
  Notice,
  Page,
  PageHeader,
  Section,
  useReader,
} from '@linli/ui'
import {
  address,
  areaAddress,
  correctDecisionAddress,
  estateAddress,
  ownersDecisionAddress,
} from '../address.ts'
import { graphql } from '../gql/gql.ts'
import { readFragment } from '../gql/fragment-masking.ts'
import { useSay } from '../messages/messages.ts'
import { CarriedTag } from './carried-tag.tsx'
import { ownersDecisionLine } from './owners-decision.fragments.ts'
import { OwnersTests } from './owners-tests.tsx'

const readDecision = graphql(/* GraphQL */ `
  query OwnersDecisionPage($id: ID!) {
    ownersDecision(id: $id) {
      ...OwnersDecisionLine
      id
      clause
      form
      beganOn
      unitCount
      rollFingerprint
      recordedAt
      recorderPost
      correctionReason
      availableActions
      recorder {
        id
        name
      }
      proof {
        id
        path
      }
      supersedes {
        id
        reference
      }
      supersededBy {
        id
        reference
      }
      count {
        total {
          area
          heads
        }
        voting {
          area
          heads
        }
        inFavour {
          area
          heads
        }
        against {
          area
          heads
        }
        abstained {
          area
          heads
        }
      }
      tests {
        ...OwnersTestParts
      }
    }
  }
`)

/** One decision of the owners: what came of it and why, the count, and who recorded it from which minutes. */
export default function OwnersDecisionScreen() {
  const say = useSay()
  const { language } = useReader()
  const { id = '' } = useParams()
  const query = useRead(readDecision, { id })
  const found = query.data?.ownersDecision
  const line = readFragment(ownersDecisionLine, found)
  if (!found || !line)
    return query.data && !query.error ? (
      <NotFound home={address('/owners-decisions')} />
    ) : (
      <NotYet query={query} />
    )

  const { count, recorder, supersedes, supersededBy, proof } = found
  const shares = (['total', 'voting', 'inFavour', 'against', 'abstained'] as const).map((part) => ({
    name: say(`decision.share.${part}`),
    value: say('decision.shareWords', {
      area: formatNumber(Number(count[part].area), language),
      heads: formatNumber(count[part].heads, language),
    }),
  }))
  const place = line.managementArea ?? line.estate
  const placeHref = line.managementArea ? areaAddress(line.placeCode) : estateAddress(line.placeCode)
  return (
    <Page>
      <PageHeader
        above={place && <a href={placeHref}>{place.name}</a>}
        title={line.matter}
        status={<CarriedTag decision={{ isCarried: line.isCarried, supersededBy: supersededBy ?? null }} />}
        lead={line.reference}
        secondary={
          found.availableActions.includes('CORRECT') && (
            <LinkButton href={correctDecisionAddress(line.placeCode, found.id)}>
              {say('decision.correct')}
            </LinkButton>
          )
        }
      />
      {supersededBy && (
        <Notice tone="soon" title={say('decision.correctedTitle')}>
          <a href={ownersDecisionAddress(supersededBy.id)}>{supersededBy.reference}</a>
        </Notice>
      )}
      {supersedes && (
        <Notice tone="soon" title={say('decision.corrects', { reference: supersedes.reference })}>
          {say('decision.correctionReasonWords', { reason: found.correctionReason ?? '' })}{' '}
          <a href={ownersDecisionAddress(supersedes.id)}>{say('decision.openEarlier')}</a>
        </Notice>
      )}
      <Beside
        main={
          <Section title={say('decision.result')} note={found.clause} sheet>
            <p className="organisations-outcome">{line.outcome}</p>
            <OwnersTests tests={found.tests} />
          </Section>
        }
        aside={
          <>
            <Section title={say('decision.count')} sheet>
              <Facts facts={shares} />
              <p className="linli-note">
                {found.unitCount === null || found.unitCount === undefined
                  ? say('decision.fromTotals')
                  : say('decision.fromRoll', {
                      count: found.unitCount,
                      hash: (found.rollFingerprint ?? '').slice(0, 12),
                    })}
              </p>
            </Section>
            <Section title={say('decision.minutes')} sheet>
              <Facts
                facts={[
                  { name: say('decision.topic'), value: say(`ownersTopic.${line.topic}`) },
                  { name: say('decision.kind'), value: say(`ownersDecisionKind.${line.kind}`) },
                  { name: say('decision.form'), value: say(`ownersDecisionForm.${found.form}`) },
                  { name: say('decision.beganOn'), value: formatDay(found.beganOn, language) },
                  { name: say('decision.decidedOn'), value: formatDay(line.decidedOn, language) },
                  {
                    name: say('decision.recorder'),
                    value: [recorder?.name, found.recorderPost].filter(Boolean).join(' '),
                  },
                  { name: say('decision.recordedAt'), value: formatMoment(found.recordedAt, language) },
                  ...(proof
                    ? [
                        {
                          name: say('decision.proof'),
                          value: <a href={proof.path}>{say('decision.openProof')}</a>,
                        },
                      ]
                    : []),
                ]}
              />
            </Section>
          </>
        }
      />
    </Page>
  )
}
