import { useState } from 'react'
import { NotFound, NotYet, useParams, useRead } from '@linli/frontend-kit'
import {
  Beside,
  Button,
  EventHistory,
  Facts,
  formatDay,
  Page,
  PageHeader,
  Section,
  useReader,
  WorkflowSteps,
} from '@linli/ui'
import { address, organisationAddress, socialOrganisationsAddress, territoryAddress } from '../address.ts'
import { readFragment } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import type { SocialOrganisationAction, SocialOrganisationRecordFragment } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { socialOrganisationRecord } from './social-organisation.fragments.ts'
import { socialChain } from './social-stages.ts'
import { nextStep } from './next-step.ts'
import { StageTag } from './stage-tag.tsx'
import { StepSocialOrganisationDialog } from './step-social-organisation.dialog.tsx'

const readSocialOrganisation = graphql(/* GraphQL */ `
  query SocialOrganisationPage($id: ID!) {
    socialOrganisation(id: $id) {
      ...SocialOrganisationRecord
    }
  }
`)

/** One social organisation: where it stands on its way, what comes next, and every step so far. */
export default function SocialOrganisationScreen() {
  const say = useSay()
  const { language } = useReader()
  const { id = '' } = useParams()
  const query = useRead(readSocialOrganisation, { id })
  const [step, setStep] = useState<SocialOrganisationAction | null>(null)
  const social = readFragment(socialOrganisationRecord, query.data?.socialOrganisation)
  if (!social)
    return query.data && !query.error ? (
      <NotFound home={address('/social-organisations')} />
    ) : (
      <NotYet query={query} />
    )

  const next = nextStep(social.stage, social.availableActions)
  const others = social.availableActions.filter((one) => one !== next)
  const { community, guide, organisation, filingNumber, creditCode, grade, stageSince } = social
  return (
    <Page>
      <PageHeader
        above={<a href={socialOrganisationsAddress(social.territoryCode)}>{say('social.title')}</a>}
        title={social.name}
        status={<StageTag social={social} />}
        lead={social.purpose}
        primary={
          next && (
            <Button kind="primary" onClick={() => setStep(next)}>
              {say(`social.step.${next}`)}
            </Button>
          )
        }
        secondary={others.map((one) => (
          <Button key={one} onClick={() => setStep(one)}>
            {say(`social.step.${one}`)}
          </Button>
        ))}
      />
      <Section title={say('social.chain')} sheet>
        <Chain social={social} />
        {!next && social.stage === 'GUIDED' && <p className="linli-note">{say('social.streetIsNext')}</p>}
      </Section>
      <Beside
        main={
          social.steps.length > 0 && (
            <Section title={say('social.history')} sheet>
              <EventHistory
                name={say('social.history')}
                events={social.steps.map(
                  ({ id: key, stage, onDay, remark, paperPath, takenAt, takenInPost }) => ({
                    id: key,
                    at: takenAt,
                    sentence: (
                      <>
                        {say('social.stepTaken', {
                          stage: say(`social.stage.${stage}`),
                          day: formatDay(onDay, language),
                        })}{' '}
                        {paperPath && <a href={paperPath}>{say('social.openPaper')}</a>}
                      </>
                    ),
                    by: takenInPost,
                    reason: remark,
                  }),
                )}
              />
            </Section>
          )
        }
        aside={
          <Section title={say('social.facts')} sheet>
            <Facts
              facts={[
                {
                  name: say('social.place'),
                  value: community && <a href={territoryAddress(community.code)}>{community.name}</a>,
                },
                { name: say('social.since'), value: formatDay(stageSince, language) },
                {
                  name: say('social.guide'),
                  value: guide ? (
                    <a href={organisationAddress(guide.id)}>{guide.name}</a>
                  ) : (
                    say('notOnRecord')
                  ),
                },
                { name: say('social.filingNumber'), value: filingNumber ?? say('notOnRecord') },
                { name: say('organisations.creditCode'), value: creditCode ?? say('notOnRecord') },
                {
                  name: say('social.gradeName'),
                  value: grade ? say(`social.grade.${grade}`) : say('notOnRecord'),
                },
              ]}
            />
            {organisation && (
              <p>
                <a href={organisationAddress(organisation.id)}>{say('social.asOrganisation')}</a>
              </p>
            )}
          </Section>
        }
      />
      {step && <StepSocialOrganisationDialog {...{ social, step }} onClose={() => setStep(null)} />}
    </Page>
  )
}

/** The five stages of the way. Filing and registering are two doors to the same room: either may have been passed by. */
function Chain({ social }: { social: SocialOrganisationRecordFragment }) {
  const say = useSay()
  const { language } = useReader()
  const reached = (stage: string) => social.steps.findLast((one) => one.stage === stage)
  const furthest = socialChain.findLastIndex((stage) => stage === social.stage || reached(stage))
  return (
    <WorkflowSteps
      name={say('social.chain')}
      steps={socialChain.map((stage, at) => {
        const step = reached(stage)
        const isNow = stage === social.stage
        return {
          name: say(`social.stage.${stage}`),
          state: isNow ? 'CURRENT' : step || (at < furthest && social.steps.length === 0) ? 'DONE' : 'AHEAD',
          waitingFor: step
            ? formatDay(step.onDay, language)
            : at < furthest && social.steps.length > 0
              ? say('social.passedBy')
              : null,
        }
      })}
    />
  )
}
