import { useRead } from '@linli/frontend-kit'
import { Waiting } from '@linli/ui'
import { ChoiceField, type FieldBinding } from '@linli/ui/form'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'

const readTemplates = graphql(/* GraphQL */ `
  query StandardTemplates {
    standardTemplates {
      id
      name
      origin
      items {
        code
      }
    }
  }
`)

/** Which level to begin with. Where its figures come from is said with each: they are examples. */
export function TemplateField({ value, ...field }: FieldBinding<string | null>) {
  const say = useSay()
  const query = useRead(readTemplates, {})
  const templates = query.data?.standardTemplates
  if (!templates) return <Waiting lines={3} />
  return (
    <ChoiceField<string>
      {...field}
      value={value ?? ''}
      label={say('begin.templateChoice')}
      {...(templates[0] && { hint: templates[0].origin })}
      choices={templates.map(({ id, name, items }) => ({
        value: id,
        label: name,
        note: say('begin.itemCount', { count: items.length }),
      }))}
    />
  )
}
