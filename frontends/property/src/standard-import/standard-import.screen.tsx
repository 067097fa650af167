import { useState } from 'react'
import { NotFound, NotYet, useAddressFilters, useParams, useRead } from '@linli/frontend-kit'
import { Page, PageHeader } from '@linli/ui'
import { ChoiceField } from '@linli/ui/form'
import { address } from '../address.ts'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { ImportPreview } from './import-preview.tsx'
import type { ImportSource } from './import-source.ts'
import { PasteSource } from './paste-source.tsx'
import { FileSource } from './file-source.tsx'

const readImportArea = graphql(/* GraphQL */ `
  query StandardImportArea($code: String!) {
    managementAreaByCode(code: $code) {
      id
      code
      name
      currentStandard {
        id
        items {
          code
          title
        }
      }
    }
  }
`)

/** From an Excel file, a CSV or a pasted table to a draft: first the outcome is shown, then somebody decides. */
export default function StandardImportScreen() {
  const say = useSay()
  const { areaCode = '' } = useParams()
  const query = useRead(readImportArea, { code: areaCode })
  const filters = useAddressFilters({ from: 'file' })
  const [source, setSource] = useState<ImportSource | null>(null)
  const area = query.data?.managementAreaByCode
  if (!area)
    return query.data && !query.error ? <NotFound home={address('/areas')} /> : <NotYet query={query} />

  return (
    <Page>
      <PageHeader
        above={<a href={address('/areas/:areaCode', { areaCode: area.code })}>{area.name}</a>}
        title={say('import.title')}
        lead={say('import.lead')}
      />
      {source ? (
        <ImportPreview
          area={{
            id: area.id,
            titles: new Map(area.currentStandard?.items.map(({ code, title }) => [code, title])),
          }}
          source={source}
          onAnother={() => setSource(null)}
        />
      ) : (
        <>
          <ChoiceField<string>
            {...filters.field('from')}
            label={say('import.sourceLabel')}
            choices={[
              { value: 'file', label: say('import.sourceFile'), note: say('import.dropHint') },
              { value: 'paste', label: say('import.sourcePaste'), note: say('import.pasteHint') },
            ]}
          />
          {filters.values.from === 'paste' ? (
            <PasteSource onSource={setSource} />
          ) : (
            <FileSource onSource={setSource} />
          )}
        </>
      )}
    </Page>
  )
}
