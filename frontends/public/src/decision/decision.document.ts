/** What owners decided together, as everybody may read it. */
export const ownersDecisionFragment = /* GraphQL */ `
  fragment OwnersDecisionParts on OwnersDecision {
    id
    reference
    matter
    decidedOn
    isCarried
    outcome
    supersededBy {
      id
    }
    tests {
      isMet
      sentence
    }
  }
`
