import type { Reader } from '../page/reader.ts'
import { requestFormPath } from './addresses.ts'
import { FieldRefusal, Mark, refusedProps, Tiles } from './fields.tsx'
import type { RequestCategory, RequestKind, RequestRefusal, RequestTyped } from './request-typed.ts'

interface RequestFormProps {
  reader: Reader
  estateCode: string
  /** There is a company of which somebody may complain. */
  hasCompany: boolean
  /** Makes sending it twice one request; the same again after a lost connection. */
  idempotencyKey: string
  typed: RequestTyped
  refusal: RequestRefusal | null
}

/** An ordinary form: it works in any browser, without scripts, and by keyboard. */
export function RequestForm({
  reader,
  estateCode,
  hasCompany,
  idempotencyKey,
  typed,
  refusal,
}: RequestFormProps) {
  const { say, link } = reader
  const { form } = say.request
  return (
    <section className="writing" id="form">
      {refusal && (
        <div className="refused" role="alert">
          <h2>
            <span aria-hidden>✕ </span>
            {form.refusedTitle}
          </h2>
          <p>{refusal.message}</p>
          <p>{form.kept}</p>
        </div>
      )}
      <form
        method="post"
        action={link(`${requestFormPath(estateCode)}#form`)}
        data-draft={`request.${estateCode}`}
        data-answered={refusal ? '' : undefined}
        data-offline={form.offline}
      >
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
        <What reader={reader} typed={typed} refusal={refusal} />
        {(hasCompany || typed.isAboutCompany || typed.isIdentityHidden) && (
          <fieldset className="marks">
            <legend>{form.company}</legend>
            <Mark
              name="isAboutCompany"
              label={form.aboutCompany}
              hint={form.aboutCompanyHint}
              isChecked={typed.isAboutCompany}
              refusal={refusal}
            />
            <Mark
              name="isIdentityHidden"
              label={form.hideIdentity}
              isChecked={typed.isIdentityHidden}
              refusal={refusal}
            />
          </fieldset>
        )}
        <Who reader={reader} typed={typed} refusal={refusal} />
        <p className="note" data-enhanced hidden>
          {form.draftKept}
        </p>
        <button type="submit" data-sending={form.sending}>
          {form.send}
        </button>
      </form>
    </section>
  )
}

type Part = Pick<RequestFormProps, 'reader' | 'typed' | 'refusal'>

function What({ reader, typed, refusal }: Part) {
  const { say } = reader
  const { form, kinds, kindHints, categories } = say.request
  return (
    <>
      <Tiles legend={form.kind}>
        {(Object.keys(kinds) as RequestKind[]).map((kind) => (
          <label key={kind}>
            <input
              type="radio"
              name="kind"
              value={kind}
              required
              defaultChecked={typed.kind === kind}
              {...refusedProps('kind', refusal)}
            />
            <span>
              <strong>{kinds[kind]}</strong>
              <small>{kindHints[kind]}</small>
            </span>
          </label>
        ))}
        <FieldRefusal field="kind" refusal={refusal} />
      </Tiles>
      <p className="field">
        <label htmlFor="category">{form.category}</label>
        <select
          id="category"
          name="category"
          required
          defaultValue={typed.category}
          {...refusedProps('category', refusal)}
        >
          <option value="">{form.categoryChoose}</option>
          {(Object.keys(categories) as RequestCategory[]).map((category) => (
            <option key={category} value={category}>
              {categories[category]}
            </option>
          ))}
        </select>
        <FieldRefusal field="category" refusal={refusal} />
      </p>
      <p className="field">
        <label htmlFor="words">{form.words}</label>
        <textarea
          id="words"
          name="words"
          rows={5}
          maxLength={2000}
          required
          defaultValue={typed.words}
          {...refusedProps('words', refusal, 'words-hint')}
        />
        <span className="note" id="words-hint">
          {form.wordsHint} <output data-count="words" hidden />
        </span>
        <FieldRefusal field="words" refusal={refusal} />
      </p>
      <p className="field">
        <label htmlFor="place">
          {form.place}
          <span className="note">{form.optional}</span>
        </label>
        <input
          id="place"
          name="place"
          maxLength={100}
          defaultValue={typed.place}
          {...refusedProps('place', refusal, 'place-hint')}
        />
        <span className="note" id="place-hint">
          {form.placeHint}
        </span>
        <FieldRefusal field="place" refusal={refusal} />
      </p>
      <Mark
        name="isUrgent"
        label={form.urgent}
        hint={form.urgentHint}
        isChecked={typed.isUrgent}
        refusal={refusal}
      />
    </>
  )
}

function Who({ reader, typed, refusal }: Part) {
  const { form } = reader.say.request
  return (
    <fieldset className="person">
      <legend>
        {form.person}
        <span className="note">{form.optional}</span>
      </legend>
      <p className="note" id="person-hint">
        {form.personHint}
      </p>
      <p className="field">
        <label htmlFor="name">{form.name}</label>
        <input
          id="name"
          name="name"
          maxLength={40}
          autoComplete="name"
          defaultValue={typed.name}
          {...refusedProps('name', refusal, 'person-hint')}
        />
        <FieldRefusal field="name" refusal={refusal} />
      </p>
      <p className="field">
        <label htmlFor="phone">{form.phone}</label>
        <input
          id="phone"
          name="phone"
          type="tel"
          maxLength={20}
          autoComplete="tel"
          defaultValue={typed.phone}
          {...refusedProps('phone', refusal, 'person-hint')}
        />
        <FieldRefusal field="phone" refusal={refusal} />
      </p>
    </fieldset>
  )
}
