import { useState } from 'react'
import { Beside, Button, formatMoment, LinkButton, Notice, Section, StatusTag, useReader } from '@linli/ui'
import { Document } from '@linli/ui/document'
import type { DisclosurePartsFragment } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { CorrectDialog } from './correct.dialog.tsx'
import { DisclosureText } from './disclosure-text.tsx'
import { ShareDisclosure } from './share-disclosure.tsx'
import '../service-standards/standard.css'

interface PublishedDisclosureProps {
  disclosure: DisclosurePartsFragment
  /** What it corrected, and what that corrected. */
  former: readonly DisclosurePartsFragment[]
  onChanged: (words: string | null) => void
}

/** What everybody reads, with what proves it for those to whom account is given. */
export function PublishedDisclosure({ disclosure, former, onChanged }: PublishedDisclosureProps) {
  const say = useSay()
  const { language } = useReader()
  const [isCorrecting, setCorrecting] = useState(false)
  const { title, reference, publishedAt, publisher, reason, isLate, isOpeningOutdated, publicPath } =
    disclosure
  const canCorrect = disclosure.availableActions.some(
    ({ action, isAllowed }) => action === 'CORRECT' && isAllowed,
  )
  return (
    <>
      {isOpeningOutdated && <Notice tone="soon">{say('disclosure.openingOutdated')}</Notice>}
      <Beside
        main={
          <Document
            within
            title={title}
            facts={[
              reference,
              publishedAt && say('disclosure.publishedAt', { at: formatMoment(publishedAt, language) }),
              publisher && [publisher.personName, publisher.post].filter(Boolean).join(' · '),
              isLate && (
                <StatusTag key="late" tone="late">
                  {say('disclosure.wasLate')}
                </StatusTag>
              ),
            ].filter(Boolean)}
          >
            {reason && <Notice title={say('disclosure.corrected')}>{reason}</Notice>}
            <DisclosureText disclosure={disclosure} />
          </Document>
        }
        aside={
          <>
            <Section title={say('disclosure.share.title')} sheet>
              <ShareDisclosure disclosure={disclosure} />
            </Section>
            {canCorrect && (
              <Section title={say('disclosure.correct.title')} sheet>
                <p className="linli-note">{say('disclosure.correct.note')}</p>
                <Button onClick={() => setCorrecting(true)}>{say('disclosure.correct.begin')}</Button>
              </Section>
            )}
            {former.length > 0 && (
              <Section title={say('disclosure.formerTitle')}>
                <ul className="property-lines">
                  {former.map((one) => (
                    <li key={one.id}>
                      <a href={one.publicPath ?? publicPath ?? ''} target="_blank" rel="noreferrer">
                        {one.reference}
                      </a>{' '}
                      <span className="linli-note">
                        {one.publishedAt && formatMoment(one.publishedAt, language)}
                      </span>
                    </li>
                  ))}
                </ul>
              </Section>
            )}
            {disclosure.standardVersion?.publicPath && (
              <LinkButton href={disclosure.standardVersion.publicPath} target="_blank">
                {say('disclosure.readStandard', { number: disclosure.standardVersion.number ?? '' })}
              </LinkButton>
            )}
          </>
        }
      />
      {isCorrecting && (
        <CorrectDialog
          disclosureId={disclosure.id}
          onClose={() => setCorrecting(false)}
          onDone={() => {
            setCorrecting(false)
            onChanged(null)
          }}
        />
      )}
    </>
  )
}
