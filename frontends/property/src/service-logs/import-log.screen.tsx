import { useState } from 'react'
import {
  GatewayRefusal,
  goTo,
  NotFound,
  NotYet,
  sendFile,
  useAct,
  useParams,
  useRead,
} from '@linli/frontend-kit'
import { ActFailure } from '@linli/frontend-kit/acts'
import {
  Button,
  formatMoment,
  Notice,
  Page,
  PageHeader,
  Section,
  StatusTag,
  useReader,
  Waiting,
} from '@linli/ui'
import { FileDrop } from '@linli/ui/file'
import { TextArea } from '@linli/ui/form'
import { address } from '../address.ts'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import '../service-standards/standard.css'
import './service-logs.css'

const readArea = graphql(/* GraphQL */ `
  query AreaOfLogImport($code: String!) {
    managementAreaByCode(code: $code) {
      id
      name
    }
  }
`)

const readPreview = graphql(/* GraphQL */ `
  query ServiceLogImportPreview($managementAreaId: ID!, $fileId: ID, $text: String) {
    serviceLogImportPreview(managementAreaId: $managementAreaId, fileId: $fileId, text: $text) {
      isAcceptable
      entryCount
      lateCount
      knownCount
      refusedCount
      problems {
        row
        message
        isBlocking
      }
      rows {
        row
        happenedAt
        endedAt
        isLate
        items {
          code
          title
        }
        servicePoint {
          id
          name
        }
      }
    }
  }
`)

const serviceLogImport = graphql(/* GraphQL */ `
  mutation ServiceLogImport($input: ServiceLogImportInput!) {
    serviceLogImport(input: $input) {
      entryCount
      errors {
        code
        message
        path
      }
    }
  }
`)

type Source = { fileId: string; name: string } | { text: string }

/** Rounds that were kept on paper or in Excel: shown row by row first, then entered as a whole or not at all. */
export default function ImportLogScreen() {
  const say = useSay()
  const { areaCode = '' } = useParams()
  const query = useRead(readArea, { code: areaCode })
  const [source, setSource] = useState<Source | null>(null)
  const [text, setText] = useState('')
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const area = query.data?.managementAreaByCode
  const home = address('/areas/:areaCode/log', { areaCode })
  if (!area) return query.data && !query.error ? <NotFound home={home} /> : <NotYet query={query} />

  async function take(file: File) {
    setSending(true)
    setProblem(null)
    try {
      const { id, name } = await sendFile(file)
      setSource({ fileId: id, name })
    } catch (error) {
      setProblem(error instanceof GatewayRefusal ? error.message : say('scan.failed'))
    } finally {
      setSending(false)
    }
  }

  return (
    <Page>
      <PageHeader
        above={<a href={home}>{`${area.name} · ${say('log.title')}`}</a>}
        title={say('logImport.title')}
        lead={say('logImport.lead')}
      />
      <Section title={say('logImport.source')} sheet>
        <FileDrop
          label={say('logImport.file')}
          endings={['.xlsx', '.csv']}
          onFile={(file) => void take(file)}
          pending={isSending}
        >
          {source && 'name' in source && <p>{source.name}</p>}
          {problem && (
            <Notice tone="late" announced>
              {problem}
            </Notice>
          )}
        </FileDrop>
        <TextArea name="text" value={text} onChange={setText} label={say('logImport.text')} optional />
        <Button onClick={() => text.trim() && setSource({ text })}>{say('logImport.read')}</Button>
      </Section>
      {source && <Preview areaId={area.id} source={source} home={home} />}
    </Page>
  )
}

function Preview({ areaId, source, home }: { areaId: string; source: Source; home: string }) {
  const say = useSay()
  const { language } = useReader()
  const named = 'fileId' in source ? { fileId: source.fileId } : { text: source.text }
  const query = useRead(readPreview, { managementAreaId: areaId, ...named }, { fetchPolicy: 'no-cache' })
  const act = useAct(serviceLogImport, { onDone: () => goTo(home) })
  const preview = query.data?.serviceLogImportPreview
  if (!preview)
    return query.data && !query.error ? (
      <Notice tone="late">{say('rounds.notYours')}</Notice>
    ) : query.error ? (
      <NotYet query={query} />
    ) : (
      <Waiting lines={6} />
    )
  return (
    <Section
      title={say('logImport.preview')}
      note={say('logImport.counts', {
        count: preview.entryCount,
        late: preview.lateCount,
        known: preview.knownCount,
        refused: preview.refusedCount,
      })}
    >
      <ActFailure act={act} />
      {act.refusals.map(({ code, message }) => (
        <Notice key={code} tone="late" announced>
          {message}
        </Notice>
      ))}
      {preview.problems.length > 0 && (
        <ul className="property-lines">
          {preview.problems.map(({ row, message, isBlocking }, at) => (
            <li key={at} className="property-inline">
              <StatusTag tone={isBlocking ? 'late' : 'calm'}>
                {row ? say('logImport.row', { row }) : say('logImport.wholeFile')}
              </StatusTag>
              <span>{message}</span>
            </li>
          ))}
        </ul>
      )}
      <Button
        kind="primary"
        pending={act.pending}
        disabled={!preview.isAcceptable}
        onClick={() => void act.run({ managementAreaId: areaId, ...named })}
      >
        {say('logImport.take', { count: preview.entryCount })}
      </Button>
      <ul className="property-lines">
        {preview.rows.map(({ row, happenedAt, endedAt, isLate, items, servicePoint }) => (
          <li key={row} className="property-inline">
            <span className="linli-note">{say('logImport.row', { row })}</span>
            <span>
              {[happenedAt, endedAt]
                .filter(Boolean)
                .map((at) => formatMoment(at as string, language))
                .join(' — ')}
            </span>
            <span>{servicePoint?.name ?? say('log.wholeArea')}</span>
            <span>{items.map(({ title }) => title).join(say('listSeparator'))}</span>
            {isLate && <StatusTag tone="soon">{say('logImport.late')}</StatusTag>}
          </li>
        ))}
      </ul>
    </Section>
  )
}
