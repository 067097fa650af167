import { formatDay, formatMoment, useReader } from '@linli/ui'
import { readFragment, type FragmentType } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'

export const signatureFacts = graphql(/* GraphQL */ `
  fragment SignatureFacts on StandardSignature {
    id
    decidedOn
    signedAt
    isRecorded
    signerNameOnPaper
    contentHash
    signer {
      personName
      post
    }
    recorder {
      personName
      organisationName
    }
    file {
      id
      path
    }
  }
`)

/** Who decided when; where it was given on paper, who entered it. */
export function SignatureFacts({ signature }: { signature: FragmentType<typeof signatureFacts> }) {
  const say = useSay()
  const { language } = useReader()
  const { decidedOn, signedAt, isRecorded, signerNameOnPaper, signer, recorder, file } = readFragment(
    signatureFacts,
    signature,
  )
  const recorded = signerNameOnPaper
    ? say('review.recordedBy', { name: recorder?.personName ?? '', signer: signerNameOnPaper })
    : say('review.recordedByOnly', { name: recorder?.personName ?? '' })
  return (
    <p className="linli-note property-facts">
      <span>{say('review.decidedOn', { day: formatDay(decidedOn, language) })}</span>
      <span>{say('review.signedAt', { moment: formatMoment(signedAt, language) })}</span>
      {signer?.personName && <span>{say('review.signer', { name: signer.personName })}</span>}
      {isRecorded && <span>{recorded}</span>}
      {file && <a href={file.path}>{say('review.sheet')}</a>}
    </p>
  )
}
