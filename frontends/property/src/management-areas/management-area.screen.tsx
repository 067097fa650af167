import { useState } from 'react'
import { NotFound, NotYet, useParams, useRead } from '@linli/frontend-kit'
import { Button, EmptyState, formatDay, LinkButton, Notice, Page, PageHeader, useReader } from '@linli/ui'
import { Document } from '@linli/ui/document'
import { PlusIcon } from '@linli/ui/icons'
import { address, versionAddress } from '../address.ts'
import { readFragment, type FragmentType } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { Chapters } from '../service-standards/chapters.tsx'
import { AreaAside, AreaUnderWay } from './area-aside.tsx'
import { BeginVersionDialog } from './begin-version.dialog.tsx'
import './management-areas.css'

const currentStandardText = graphql(/* GraphQL */ `
  fragment CurrentStandardText on StandardVersion {
    id
    reference
    number
    title
    effectiveOn
    publicPath
    company {
      id
      name
    }
    items {
      ...StandardItemParts
    }
  }
`)

const readArea = graphql(/* GraphQL */ `
  query ManagementAreaByCode($code: String!) {
    managementAreaByCode(code: $code) {
      id
      code
      name
      currentStandard {
        ...CurrentStandardText
      }
      upcomingStandard {
        ...StandardVersionLine
      }
      standardActions {
        action
        isAllowed
        refusal {
          code
          message
        }
      }
      ...AreaAside
    }
  }
`)

/** One area: what is promised today as a document to be read, what is on its way, and what was. */
export default function ManagementAreaScreen() {
  const say = useSay()
  const { areaCode = '' } = useParams()
  const query = useRead(readArea, { code: areaCode })
  const [isBeginning, setBeginning] = useState(false)
  const area = query.data?.managementAreaByCode
  if (!area)
    return query.data && !query.error ? <NotFound home={address('/areas')} /> : <NotYet query={query} />

  // The area is known and what is promised in it is not: its service is silent, which is no empty page.
  if (!area.standardActions) return <NotYet query={query} />

  const create = area.standardActions.find(({ action }) => action === 'CREATE')
  const current = readFragment(currentStandardText, area.currentStandard)
  const begin = create?.isAllowed && (
    <Button kind="primary" icon={PlusIcon} onClick={() => setBeginning(true)}>
      {say('area.begin')}
    </Button>
  )
  return (
    <Page>
      <PageHeader
        above={<a href={address('/areas')}>{say('nav.areas')}</a>}
        title={area.name}
        primary={begin}
        secondary={
          current?.publicPath && (
            <LinkButton href={current.publicPath} target="_blank">
              {say('area.publicPage')}
            </LinkButton>
          )
        }
      />
      {create && !create.isAllowed && create.refusal && <Notice>{create.refusal.message}</Notice>}
      <div className="linli-beside property-area">
        <AreaUnderWay area={area} />
        <div className="property-area-text">
          {area.currentStandard ? (
            <CurrentStandard version={area.currentStandard} />
          ) : (
            <EmptyState title={say('area.emptyTitle')} action={begin}>
              {say('area.emptyWords')}
            </EmptyState>
          )}
        </div>
        <aside>
          <AreaAside area={area} />
        </aside>
      </div>
      {isBeginning && (
        <BeginVersionDialog
          area={{ id: area.id, code: area.code }}
          hasCurrent={current != null}
          onClose={() => setBeginning(false)}
        />
      )}
    </Page>
  )
}

function CurrentStandard({ version }: { version: FragmentType<typeof currentStandardText> }) {
  const say = useSay()
  const { language } = useReader()
  const { reference, number, effectiveOn, company, items } = readFragment(currentStandardText, version)
  return (
    <Document
      within
      issuer={company?.name}
      title={say('area.documentTitle')}
      facts={[
        number && (
          <a key="number" href={versionAddress(reference)}>
            {say('version.number', { number })}
          </a>
        ),
        effectiveOn && say('version.effectiveOn', { day: formatDay(effectiveOn, language) }),
        say('version.itemCount', { count: items.length }),
      ].filter(Boolean)}
    >
      <Chapters items={items} />
    </Document>
  )
}
