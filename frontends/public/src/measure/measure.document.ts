/** For which days which promises give way, and why. */
export const measureFragment = /* GraphQL */ `
  fragment MeasureParts on TemporaryMeasure {
    id
    occasion
    reason
    status
    startsOn
    endsOn
    liftedOn
    items {
      code
      title
    }
  }
`
