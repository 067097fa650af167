import type { Slots, TerritoryStep } from '@linli/frontend-kit'
import { estateAddress, territoryAddress } from '../address.ts'
import { graphql } from '../gql/gql.ts'

const ShellTerritoryPath = graphql(`
  query ShellTerritoryPath($code: String!) {
    territory(code: $code) {
      id
      code
      name
      level
      parent {
        id
        code
        name
        level
        parent {
          id
          code
          name
          level
          parent {
            id
            code
            name
            level
            parent {
              id
              code
              name
              level
            }
          }
        }
      }
    }
  }
`)

/** From the district down to the territory itself; empty where this seat may not see it. */
export const territoryPath: NonNullable<Slots['territoryPath']> = async (code, { client }) => {
  const { data } = await client.query({ query: ShellTerritoryPath, variables: { code } })
  const steps: TerritoryStep[] = []
  let territory: Territory | null | undefined = data?.territory
  while (territory) {
    const { code: step, name, level } = territory
    steps.unshift({
      code: step,
      name,
      href: level === 'ESTATE' ? estateAddress(step) : territoryAddress(step),
    })
    territory = territory.parent
  }
  return steps
}

/** Five levels at most: district, street, community, estate, building. */
interface Territory {
  code: string
  name: string
  level: string
  parent?: Territory | null
}
