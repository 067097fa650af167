/** What a community sees to where no company serves. */
export const commitmentFragment = /* GraphQL */ `
  fragment CommitmentParts on BasicCommitment {
    id
    status
    number
    changeNote
    effectiveOn
    supersededOn
    organisationName
    services {
      title
      wording
      performer
    }
  }
`
