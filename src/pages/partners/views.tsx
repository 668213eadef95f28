// What other newsrooms ask before they use a clip, answered like a column of a paper, and the form to ask for it.
/** @jsxImportSource preact */

import type { ComponentChildren } from 'preact';
import {
  MOST_CHARS,
  VERDICT_QUESTIONS,
  type Clip,
  type RequestField,
  type RequestProblem,
  type RequestWords,
} from '../../clips/index.ts';
import type { Words } from '../../newsroom/index.ts';
import { creditOf } from '../../stories/index.ts';
import type { Site } from '../site.ts';

/** How the form stands: untouched, refused with what was written, or taken. */
export type AskedForm =
  | { readonly is: 'open' }
  | { readonly is: 'sent' }
  | { readonly is: 'again' }
  | {
      readonly is: 'refused';
      readonly written: RequestWords;
      readonly problems: readonly RequestProblem[];
      readonly isTooOften: boolean;
    };

interface BoxProps {
  readonly site: Site;
  readonly clip: Clip;
  readonly words: Words;
  readonly form: AskedForm;
}

export function PartnerBox({ site, clip, words, form }: BoxProps) {
  const { watch } = words;
  const { ground, credit, verdicts } = clip.answers;
  const name = creditOf(clip);
  return (
    <section class="partners" aria-labelledby="partners">
      <h2 id="partners">{watch.partners}</h2>
      <dl class="terms">
        <Term asks={watch.mayUse}>{watch.grounds[ground ?? 'none']}</Term>
        <Term asks={watch.creditAs}>
          {name !== null && <span class="credit-line">{words.clip.credit(name)}</span>}
          {credit === 'none' && watch.creditNone}
          {credit === null && watch.grounds.none}
        </Term>
        <Term asks={watch.call}>
          <Contacts site={site} words={words} />
        </Term>
        <Term asks={watch.verified}>
          <ul class="verdicts">
            {VERDICT_QUESTIONS.map((question) => {
              const verdict = verdicts[question];
              return (
                <li>
                  {words.clip.questions[question]}{' '}
                  <b>{verdict === null ? words.clip.unchecked : words.clip.verdicts[verdict]}</b>
                </li>
              );
            })}
          </ul>
        </Term>
      </dl>
      <div id="request" class="request">
        <h3>{watch.request}</h3>
        {form.is === 'open' || form.is === 'refused' ? (
          <RequestForm clip={clip} words={words} form={form} />
        ) : (
          <p class="sent" role="status">
            {form.is === 'sent' ? watch.sent : watch.sentAgain}
          </p>
        )}
      </div>
    </section>
  );
}

function Term({ asks, children }: { asks: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{asks}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Contacts({ site, words }: Pick<BoxProps, 'site' | 'words'>) {
  const { contactEmail: email, contactPhone: phone } = site;
  if (email === '' && phone === '') return <>{words.watch.callNobody}</>;
  return (
    <ul>
      {phone !== '' && (
        <li>
          <a href={`tel:${phone.replace(/[^\d+]/g, '')}`} dir="ltr">
            {phone}
          </a>
        </li>
      )}
      {email !== '' && (
        <li>
          <a href={`mailto:${email}`} dir="ltr">
            {email}
          </a>
        </li>
      )}
    </ul>
  );
}

type OpenForm = Extract<AskedForm, { readonly is: 'open' | 'refused' }>;
type FieldProps = { readonly words: Words; readonly form: OpenForm; readonly field: RequestField };

function RequestForm({ clip, words, form }: { clip: Clip; words: Words; form: OpenForm }) {
  const { watch } = words;
  const problems = form.is === 'refused' ? form.problems : [];
  return (
    <form method="post" action={`/clips/${clip.id}/requests#request`}>
      {form.is === 'refused' && (
        <div class="problems" role="alert">
          {form.isTooOften && <p>{watch.tooOften}</p>}
          {problems.length > 0 && <p>{watch.problem}</p>}
          {problems.length > 0 && (
            <ul>
              {problems.map((problem) => (
                <li>
                  <a href={`#request-${problem.field}`}>{problemText(problem, words)}</a>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
      <Field words={words} form={form} field="name" autocomplete="name" />
      <Field words={words} form={form} field="outlet" autocomplete="organization" />
      <Field words={words} form={form} field="email" autocomplete="email" type="email" />
      <Labelled words={words} form={form} field="wish">
        <textarea {...attributesOf(form, 'wish')} rows={4}>
          {valueOf(form, 'wish')}
        </textarea>
      </Labelled>
      {/* Who fills in what nobody sees is no person. */}
      <p hidden>
        <label>
          {watch.leaveEmpty} <input name="website" tabIndex={-1} autocomplete="off" />
        </label>
      </p>
      <p>
        <button>{watch.send}</button>
      </p>
    </form>
  );
}

function Field({
  words,
  form,
  field,
  autocomplete,
  type,
}: FieldProps & { autocomplete: string; type?: 'email' }) {
  const attributes = { ...attributesOf(form, field), autocomplete, value: valueOf(form, field) };
  return (
    <Labelled words={words} form={form} field={field}>
      {type === 'email' ? <input type="email" {...attributes} /> : <input type="text" {...attributes} />}
    </Labelled>
  );
}

function Labelled({ words, form, field, children }: FieldProps & { children: ComponentChildren }) {
  const problem = problemOf(form, field);
  return (
    <p class={`field field-${field}`}>
      <label for={`request-${field}`}>{words.watch[field]}</label>
      {children}
      {problem !== undefined && (
        <span class="problem" id={`problem-${field}`}>
          {problemText(problem, words)}
        </span>
      )}
    </p>
  );
}

function attributesOf(form: OpenForm, field: RequestField) {
  const isWrong = problemOf(form, field) !== undefined;
  return {
    id: `request-${field}`,
    name: field,
    required: true,
    // What is too long already stays as it was written, and the server says by how much.
    maxLength: Math.max(MOST_CHARS[field], valueOf(form, field).length),
    ...(isWrong ? { 'aria-invalid': true, 'aria-describedby': `problem-${field}` } : {}),
  };
}

function valueOf(form: OpenForm, field: RequestField): string {
  return form.is === 'refused' ? form.written[field] : '';
}

function problemOf(form: OpenForm, field: RequestField): RequestProblem | undefined {
  return form.is === 'refused' ? form.problems.find((problem) => problem.field === field) : undefined;
}

function problemText({ field, is }: RequestProblem, words: Words): string {
  const most = new Intl.NumberFormat(words.language).format(MOST_CHARS[field]);
  return words.watch.problems[is](words.watch[field], most);
}
