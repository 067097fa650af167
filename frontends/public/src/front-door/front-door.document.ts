export const frontDoorDocument = /* GraphQL */ `
  query PublicFrontDoor($search: String, $communityCode: String, $type: GovernanceType, $after: String) {
    estates(search: $search, communityCode: $communityCode, type: $type, first: 40, after: $after) {
      edges {
        node {
          code
          name
          type
          managementMode
          community {
            name
          }
          managementArea {
            propertyCompany {
              name
            }
            currentStandard {
              number
              effectiveOn
            }
            standardsUnderWay {
              commentWindow {
                closesAt
                isOpen
              }
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`
