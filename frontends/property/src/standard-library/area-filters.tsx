import { useRead } from '@linli/frontend-kit'
import { estateTypes, useWords, type EstateType } from '@linli/ui'
import { SelectField, TextField } from '@linli/ui/form'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'

const readPlaces = graphql(/* GraphQL */ `
  query StandardLibraryPlaces {
    standardLibrary {
      id
      areas(first: 100) {
        edges {
          node {
            id
            community {
              id
              code
              name
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`)

/** What narrows a list of the company's areas; every value lives in the address. */
export const firstFilters = { search: '', place: '', type: '', differing: 'yes' }
export type AreaFilters = typeof firstFilters

interface AreaFilterFieldsProps {
  field: <Name extends keyof AreaFilters>(
    name: Name,
  ) => { name: string; value: string; onChange: (value: string) => void }
}

export function AreaFilterFields({ field }: AreaFilterFieldsProps) {
  const say = useSay()
  const words = useWords()
  const query = useRead(readPlaces, {})
  const places = new Map(
    query.data?.standardLibrary?.areas.edges.flatMap(({ node }) =>
      node.community ? [[node.community.code, node.community.name] as const] : [],
    ),
  )
  return (
    <>
      <TextField
        {...field('search')}
        type="search"
        label={say('areas.search')}
        placeholder={say('areas.search')}
        labelHidden
        optional
      />
      <SelectField
        {...field('place')}
        label={say('library.place')}
        choices={[
          { value: '', label: say('library.everywhere') },
          ...[...places].map(([value, label]) => ({ value, label })),
        ]}
      />
      <SelectField
        {...field('type')}
        label={say('library.type')}
        choices={[
          { value: '', label: say('library.everyType') },
          ...(Object.keys(estateTypes) as EstateType[]).map((value) => ({
            value,
            label: words.estateType[value],
          })),
        ]}
      />
      <SelectField
        {...field('differing')}
        label={say('library.differing')}
        choices={[
          { value: 'yes', label: say('library.onlyDiffering') },
          { value: 'all', label: say('library.all') },
        ]}
      />
    </>
  )
}

/** The filters as the service takes them. */
export const asAreaFilter = ({ search, place, type, differing }: AreaFilters) => ({
  search: search.trim() || null,
  placeCode: place || null,
  estateType: type || null,
  isDiffering: differing === 'yes',
})
